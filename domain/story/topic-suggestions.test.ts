import { describe, expect, it } from 'vitest';
import { suggestTopics } from './topic-suggestions';

const topics = ['Ports', 'Tea', '渡轮', 'Port Alder', ''].map(name => ({ id: name, name }));
const names = (text: string) => suggestTopics(topics, text).map(({ name }) => name);

describe('topic suggestions for a text', () => {
  it('are the topics that it names, in its order and in any case', () => {
    expect(names('In port alder the tea is drunk at the ports.')).toEqual(['Port Alder', 'Tea', 'Ports']);
  });

  it('match whole words only', () => {
    expect(names('Teams of airports')).toEqual([]);
    expect(names('The team drinks tea')).toEqual(['Tea']);
  });

  it('match inside a run of Chinese', () => {
    expect(names('夜间渡轮复航')).toEqual(['渡轮']);
  });
});
