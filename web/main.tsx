import { render } from 'preact';
import { App } from './app.tsx';
import './style/base.css';
import './style/shell.css';
import './style/lists.css';
import './style/report.css';
import './style/charts.css';
import './style/map.css';
import './style/print.css';

const page = document.getElementById('page');
if (page) render(<App />, page);
