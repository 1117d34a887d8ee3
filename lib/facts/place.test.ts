import { describe, expect, it } from 'vitest';
import { acceptedIn, cardsIn } from './found-for-test';

describe('places', () => {
  it('[F37] asks where something lies and where somebody learnt', () => {
    expect(acceptedIn('Norrland lies on the east coast of Varland.', 'place')).toEqual(['Where does Norrland lie? → on the east coast of Varland']);
    expect(acceptedIn('Ana Lind studied law at the University of Oslo.', 'place')).toEqual(['Where did Ana Lind study law? → the University of Oslo']);
  });

  it('[F37] takes no time, no manner and no denial for a place', () => {
    expect(cardsIn('The bird lives in danger.', 'place')).toEqual([]);
    expect(cardsIn('The museum of Bergen was found in 1990.', 'place')).toEqual([]);
    expect(cardsIn('Norrland does not lie on the east coast of Varland.', 'place')).toEqual([]);
  });
});
