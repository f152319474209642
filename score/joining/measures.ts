import { bestMatching } from './matching.ts';

/** Which cluster each item belongs to. */
export type Clustering = ReadonlyMap<string, string>;

export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

function score(precision: number, recall: number): Score {
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function clustersOf(clustering: Clustering): Map<string, string[]> {
  const clusters = new Map<string, string[]>();
  for (const [item, cluster] of clustering) clusters.set(cluster, [...(clusters.get(cluster) ?? []), item]);
  return clusters;
}

/** How often the members of one cluster stand in each cluster of the other clustering. */
function parts(members: readonly string[], other: Clustering): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of members) counts.set(other.get(item) ?? item, (counts.get(other.get(item) ?? item) ?? 0) + 1);
  return counts;
}

/** B³: for each item, how much of its cluster is right (precision) and how much of its true cluster is there (recall), on the mean (Bagga and Baldwin 1998). */
export function bCubed(key: Clustering, response: Clustering): Score {
  const side = (of: Clustering, against: Clustering): number => {
    let sum = 0;
    for (const members of clustersOf(of).values()) for (const count of parts(members, against).values()) sum += (count * count) / members.length;
    return sum / of.size;
  };
  return score(side(response, key), side(key, response));
}

/** MUC: links that hold of those needed (Vilain and others 1995). Clusters of one count for nothing. */
export function muc(key: Clustering, response: Clustering): Score {
  const side = (of: Clustering, against: Clustering): number => {
    const clusters = [...clustersOf(of).values()];
    const links = clusters.reduce((sum, members) => sum + members.length - 1, 0);
    return links === 0 ? 0 : clusters.reduce((sum, members) => sum + members.length - parts(members, against).size, 0) / links;
  };
  return score(side(response, key), side(key, response));
}

/** CEAFe: the best one-to-one matching of clusters, each pair worth 2·shared/(size + size) (Luo 2005). */
export function ceafe(key: Clustering, response: Clustering): Score {
  const [keys, responses] = [clustersOf(key), clustersOf(response)];
  const at = new Map([...responses.keys()].map((cluster, i) => [cluster, i]));
  const worth = [...keys.values()].map((members) => {
    const row = new Float64Array(responses.size);
    for (const [cluster, shared] of parts(members, response)) {
      const column = at.get(cluster);
      if (column !== undefined) row[column] = (2 * shared) / (members.length + (responses.get(cluster)?.length ?? 0));
    }
    return row;
  });
  const total = bestMatching(worth);
  return score(total / responses.size, total / keys.size);
}

/** The CoNLL mean of the three F1. */
export function conll(key: Clustering, response: Clustering): number {
  return (muc(key, response).f1 + bCubed(key, response).f1 + ceafe(key, response).f1) / 3;
}
