// How soon the demo graph is there, what comes over the wire, and how much of the page moves while it comes.

import { visitor } from './browser.mjs';

const visits = 5;
const tabs = ['explore', 'causes', 'chains', 'what-if', 'timeline', 'compare', 'teach', 'curate'];

export async function paint(browser, url) {
  const seen = [];
  for (let visit = 0; visit < visits; visit++) seen.push(await open(browser, `${url}/`));
  const shifts = [];
  for (const tab of tabs) shifts.push(await shift(browser, `${url}/?view=${tab}&about=secret-speech`));
  const middle = key => seen.map(one => one[key]).sort((a, b) => a - b)[(visits - 1) / 2];
  return [
    `first contentful paint ${Math.round(middle('painted'))} ms, graph drawn ${Math.round(middle('drawn'))} ms after opening (medians of ${visits} first visits)`,
    `page weight ${Math.round(seen[0].weight / 1024)} KB compressed, with the first answers`,
    `layout shift ${tabs.map((tab, index) => `${tab} ${shifts[index].toFixed(3)}`).join(', ')}`,
  ];
}

async function open(browser, address) {
  const context = await visitor(browser);
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('graph-drawn').length > 0 && performance.getEntriesByName('first-contentful-paint').length > 0);
  const told = await page.evaluate(() => ({
    painted: performance.getEntriesByName('first-contentful-paint')[0].startTime,
    drawn: performance.getEntriesByName('graph-drawn')[0].startTime,
    weight: [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, { transferSize }) => sum + transferSize, 0),
  }));
  await context.close();
  return told;
}

async function shift(browser, address) {
  const context = await visitor(browser);
  const page = await context.newPage();
  await page.goto(address, { waitUntil: 'networkidle' });
  const moved = await page.evaluate(() => new Promise(told => {
    let sum = 0;
    new PerformanceObserver(list => list.getEntries().forEach(entry => { sum += entry.hadRecentInput ? 0 : entry.value; })).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => told(sum), 100);
  }));
  await context.close();
  return moved;
}
