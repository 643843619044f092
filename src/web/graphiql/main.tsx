import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import 'graphiql/setup-workers/vite';
import { createRoot } from 'react-dom/client';

import causes from './queries/causes.graphql?raw';
import chains from './queries/chains.graphql?raw';
import search from './queries/search.graphql?raw';
import './style.css';

const fetcher = createGraphiQLFetcher({ url: '/graphql' });

/** What a first visit finds open; GraphiQL then remembers the visitor's own tabs. */
const openingTabs = [chains, causes, search].map(query => ({ query: query.trimEnd() }));

const container = document.getElementById('graphiql');
if (!container) throw new Error('index.html has no #graphiql element.');
createRoot(container).render(<GraphiQL fetcher={fetcher} defaultTabs={openingTabs} />);
