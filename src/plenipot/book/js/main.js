// The script of most pages.

import { COMMON, start } from "./start.js";

start(COMMON);
