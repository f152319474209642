/** News for those who follow `GET /stream`. */
export interface News {
  /** `progress`: a job; `incident`: one that is new or another (`IncidentNews`); `change`: the record is another. */
  readonly event: 'progress' | 'incident' | 'change';
  readonly data: unknown;
}

/** Hands news to all who listen. */
export interface Bus {
  tell(news: News): void;
  /** Listens until the function that it gives is called. */
  listen(hear: (news: News) => void): () => void;
  readonly listeners: () => number;
}

export function openBus(): Bus {
  const listening = new Set<(news: News) => void>();
  return {
    tell: (news) => { for (const hear of listening) hear(news); },
    listen: (hear) => {
      listening.add(hear);
      return () => void listening.delete(hear);
    },
    listeners: () => listening.size,
  };
}
