#!/usr/bin/env node
import { Command } from 'commander';

const program = new Command('warta').description('Reads news reports about conflict and diplomacy into cited records.');
await program.parseAsync();
