import { z } from 'zod';

// The page's content security policy forbids code made from strings, by which zod would speed itself up.
z.config({ jitless: true });
