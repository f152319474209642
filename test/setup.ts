import fc from 'fast-check';

/** Property tests try the same cases on every machine and in every run; change the seed to look further. */
fc.configureGlobal({ seed: 20200605 });
