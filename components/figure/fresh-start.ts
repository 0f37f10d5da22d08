import { createContext } from 'react';

/** True inside a figure that was started again after an error: what the address asks for is then left alone. */
export const FreshStart = createContext(false);
