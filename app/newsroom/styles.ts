import '@/components/ui/newsroom.css';
import '@/components/newsroom/gate/gate-page.css';
import '@/components/newsroom/budget/frame.css';
import '@/components/newsroom/budget/budget-page.css';
import '@/components/newsroom/people/people-page.css';
import '@/components/newsroom/paper/paper-page.css';
import '@/components/newsroom/inbox/inbox-page.css';
import '@/components/newsroom/fronts/fronts-page.css';
