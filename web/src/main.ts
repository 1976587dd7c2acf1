import { mount } from 'svelte';
import App from './App.svelte';
import './app.css';
import { speaking } from './words/words.svelte';

const app = document.getElementById('app');
if (!app) throw new Error('the page has no #app');
speaking.language = speaking.language; // tells the document which language it is in
mount(App, { target: app });
