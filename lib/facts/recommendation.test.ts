import { describe, expect, it } from 'vitest';
import { acceptedIn } from './found-for-test';

describe('recommendations', () => {
  it('[F25] asks what somebody should do, was told to do, or denied doing', () => {
    expect(acceptedIn('Judge Ana Sund said that Norway should close its oil terminals.', 'cause')).toContain('According to Judge Ana Sund, what should Norway do? → close its oil terminals');
    expect(acceptedIn('The Danish government ordered farmers to slaughter sick cattle.', 'cause')).toContain('What did the Danish government order farmers to do? → slaughter sick cattle');
    expect(acceptedIn('Peru demanded that Chile remove its patrol boats.', 'cause')).toContain('What did Peru demand that Chile do? → remove its patrol boats');
    expect(acceptedIn('Norvia Group denied selling faulty brakes.', 'cause')).toContain('What did Norvia Group deny doing? → selling faulty brakes');
  });

  it.each([
    'The Danish government did not order farmers to slaughter sick cattle.',
    'Better schools should improve the health of children in Peru.',
    'Peru demanded that it remove its patrol boats.',
  ])('[F25] keeps its hands off: %s', (text) => {
    expect(acceptedIn(text, 'cause')).toEqual([]);
  });
});
