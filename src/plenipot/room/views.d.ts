// What the server of the room sends to its pages, as JSON.

export type Answer = string | string[] | boolean | Record<string, string>;

export interface Question {
  id: string;
  kind: "single" | "multiple" | "truefalse" | "order" | "match";
  stem: string;
  options?: { id: string; text: string }[];
  items?: { id: string; text: string }[];
  lefts?: { id: string; text: string }[];
  answers?: string[];
}

export type Counts = Record<string, number>;

export interface Result {
  first: Counts;
  second: Counts;
  right: Answer;
  feedback: Record<string, string>;
}

export interface Vote {
  id: number;
  kind: "vote";
  phase: "first" | "discuss" | "second" | "closed" | "revealed";
  question: Question;
  mine?: { first: Answer | null; second: Answer | null };
  votes_in?: { first: number; second: number };
  result?: Result;
}

export interface Choice {
  id: string;
  text: string;
  open: boolean;
  why?: string;
}

export interface Progress {
  team: string;
  name: string;
  step: number;
  finished: boolean;
  ending: string | null;
}

export interface Scenario {
  id: number;
  kind: "scenario";
  scenario: string;
  title: string;
  intro?: string;
  phase: "open" | "closed";
  step: number;
  scene: {
    title: string;
    clock?: string | null;
    text: string;
    choices: Choice[];
    ending: { outcome: string; lessons: string[] } | null;
  } | null;
  state: { label: string; value: string | number | boolean }[];
  last: { choice: string; feedback: string; by: string } | null;
  log: { scene: string; choice: string }[];
  code: string;
  paper?: boolean;
  teams?: Progress[];
}

export interface Action {
  n: number;
  label: string;
  group?: string;
  cost: number;
  open: boolean;
  why?: string;
}

export interface Campaign {
  id: number;
  kind: "campaign";
  title?: string;
  phase: "open" | "closed";
  seed: number;
  profile: string;
  step: number;
  slot?: number;
  turn: { label: string; number: number; all: number; news: string[] } | null;
  actions: Action[];
  left: number;
  objectives: { label: string; lines: string[]; points: string; step: string }[];
  positions: {
    columns: string[];
    rows: { state: string; what: string; positions: string[] }[];
  } | null;
  log: string[];
  last?: { by: string } | null;
  finished: boolean;
  report?: string[];
  code: string;
  paper?: boolean;
  teams?: Progress[];
}

export interface Test {
  id: number;
  kind: "test";
  moment: "pre" | "post";
  title?: string;
  phase: "open" | "closed";
  questions: Question[] | number;
  people?: number;
  mine?: Record<string, Answer>;
}

export type Activity = Vote | Scenario | Campaign | Test;

export interface TeamName {
  id: string;
  name: string;
  people?: number;
}

export interface View {
  version: string | number;
  who: string;
  people?: number;
  team: TeamName | null;
  teams?: TeamName[];
  may_choose_team?: boolean;
  activity: Activity | null;
}

export interface Wall {
  version: string | number;
  join: string;
  people: number;
  activity: Activity | null;
}

export interface PhaseCounts {
  votes: Counts;
  typed: Counts;
  people: number;
}

export interface TeamRun {
  team: string;
  name: string;
  step: number;
  at: string;
  ending: string | null;
  code: string;
  source: "room" | "paper";
}

export interface Planned {
  id: number;
  kind: "vote" | "scenario" | "campaign" | "test";
  title: string;
  phase: string;
  next: string[];
  question?: Question;
  counts?: { first: PhaseCounts; second: PhaseCounts };
  key?: {
    right: Answer;
    options: {
      id: string;
      text: string;
      correct: boolean;
      feedback: string;
      misconception: string | null;
    }[];
  };
  runs?: TeamRun[];
  seed?: number;
  profile?: string;
  moment?: "pre" | "post";
  questions?: number;
  people?: number;
  answers?: number;
}

export interface Desk {
  version: string | number;
  join: string;
  people: { who: string; team: string | null; again?: string }[];
  teams: { id: string; name: string; members: string[] }[];
  may_choose_team: boolean;
  expected?: number;
  current: number | null;
  activities: Planned[];
}

export interface Catalogue {
  modules: {
    id: string;
    title: string;
    questions: { id: string; stem: string; kind: string; because: string }[];
    scenarios: { id: string; title: string }[];
  }[];
  profiles: { number: number; label: string }[];
  tests: { moment: string; label: string }[];
}
