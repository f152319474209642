import { describe, expect, it } from 'vitest';
import { originalPage } from './original-page.ts';

const shown = (html: string, text = '', words: { readonly start: number; readonly end: number } | null = null): string => originalPage(Buffer.from(html), text, words);

describe('a saved page is shown', () => {
  it.each<[what: string, html: string]>([
    ['scripts', '<script>x()</script>'], ['frames', '<iframe src="https://jahat.example"></iframe>'], ['styles of others', '<link rel="stylesheet" href="https://jahat.example/a.css">'], ['connections ahead', '<link rel="preconnect" href="https://jahat.example">'],
    ['leading on', '<meta http-equiv="refresh" content="0;url=https://jahat.example">'], ['another base', '<base href="https://jahat.example">'], ['pictures of others', '<img src="https://jahat.example/a.png" srcset="https://jahat.example/b.png 2x">'],
    ['forms', '<form action="https://jahat.example"><input></form>'], ['things', '<object data="https://jahat.example/a.swf"></object><embed src="https://jahat.example/a">'],
  ])('without %s', (_, html) => {
    const page = shown(`<html><head></head><body>${html}<p>Berita</p></body></html>`);
    expect(page).toContain('<p>Berita</p>');
    expect(page).not.toMatch(/jahat|x\(\)/);
  });

  it('with its own style and pictures that it holds itself', () => {
    const page = shown('<html><head><style>p { color: red }</style></head><body><p style="margin: 0">Berita<img src="data:image/png;base64,AA=="></p></body></html>');
    expect(page).toMatch(/p \{ color: red \}.+margin: 0.+data:image\/png;base64,AA==/s);
  });

  it('with the words of the report marked, over its elements, and escaped as they were', () => {
    const text = 'Pasukan A & B merebut Tarhuna.';
    const page = shown('<html><head></head><body><h1>Perang</h1><p>Pasukan A &amp; B <b>mere­but</b> Tarhuna.</p></body></html>', text, { start: 8, end: 21 });
    expect(page).toContain('<p>Pasukan <mark id="warta-words" class="warta-words">A</mark> <mark class="warta-words">&amp;</mark> <mark class="warta-words">B</mark> <b><mark class="warta-words">mere­but</mark></b> Tarhuna.</p>');
  });

  it.each([['nothing', ''], ['half a page', '<html><he'], ['text alone', 'Berita'], ['bytes of another kind', '\u0000\u0001']])('where it is %s', (_, html) => expect(shown(html, 'Berita', { start: 0, end: 6 })).toMatch(/^<!doctype html><html>/));
});
