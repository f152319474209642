import type { RefObject } from 'preact';
import { pngOf, saveFile, standaloneSvg } from '../draw/save.ts';
import { useSpeech } from '../words/speech.ts';

/** Buttons that save the drawing in a box as SVG or PNG. */
export function SaveChart({ name, box }: { readonly name: string; readonly box: RefObject<HTMLElement | null> }) {
  const { words } = useSpeech();
  const drawn = (): { readonly text: string; readonly width: number; readonly height: number } | null => {
    const svg = box.current?.querySelector('svg');
    return svg ? { text: standaloneSvg(svg, getComputedStyle(document.body).backgroundColor), width: svg.clientWidth, height: svg.clientHeight } : null;
  };
  const file = `warta-${name.toLowerCase().replaceAll(/\W+/g, '-')}`;
  const svg = (): void => {
    const one = drawn();
    if (one) saveFile(`${file}.svg`, new Blob([one.text], { type: 'image/svg+xml' }));
  };
  const png = async (): Promise<void> => {
    const one = drawn();
    if (one) saveFile(`${file}.png`, await pngOf(one.text, one.width, one.height));
  };
  return <p class="save"><span>{words.chart.save}</span> <button type="button" class="plain" onClick={svg}>{words.chart.svg}</button> <button type="button" class="plain" onClick={() => void png()}>{words.chart.png}</button></p>;
}
