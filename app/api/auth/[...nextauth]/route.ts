import NextAuth from 'next-auth';
import { authOptions } from '@/server/people/sign-in';

const handler = NextAuth(authOptions);

export { handler as GET, handler as POST };
