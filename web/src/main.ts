import { mount } from 'svelte';
import App from './App.svelte';
import './look/colours.css';
import './look/elements.css';
import './look/parts.css';
import './look/media.css';
import { speaking } from './words/words.svelte';

const app = document.getElementById('app');
if (!app) throw new Error('the page has no #app');
speaking.language = speaking.language; // tells the document which language it is in
mount(App, { target: app });
