import { href } from '@/lib/site/paths';
import { NotationSwitch, ThemeSwitch } from './Switch';
import type { ChapterLink } from './types';

interface SiteHeaderProps {
  readonly title: string;
  readonly shortTitle: string;
  readonly chapters: readonly ChapterLink[];
}

/**
 * The line at the top of every page. On narrow screens the links and the switches fold into one
 * disclosure that needs no script.
 */
export function SiteHeader({ title, shortTitle, chapters }: SiteHeaderProps) {
  return (
    <header className="site-header">
      <div className="site-header-line">
        <a className="site-header-title" href={href('/')}>
          <span className="site-header-long">{title}</span>
          <span className="site-header-short" aria-hidden="true">
            {shortTitle}
          </span>
        </a>
        <nav className="site-header-links" aria-label="Site">
          <a href={href('/#chapters')}>Chapters</a>
          <a href={href('/references/')}>References</a>
        </nav>
        {/* Scripts fetch the search; without them it is not shown (search.css). */}
        <button type="button" className="site-search" data-page-key="/" aria-haspopup="dialog" aria-keyshortcuts="/">
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <circle cx="7" cy="7" r="5" />
            <path d="m11 11 4 4" />
          </svg>
          <span className="site-search-word">Search</span>
        </button>
        <div className="site-header-switches">
          <NotationSwitch name="notation" />
          <ThemeSwitch name="theme" />
        </div>
        <details className="site-menu" data-menu>
          <summary>
            {/* Drawn, not a letter: of what comes first on a phone it would be the only one of its face. */}
            Chapters{' '}
            <svg viewBox="0 0 10 6" aria-hidden="true">
              <path d="M0 0h10L5 6z" />
            </svg>
          </summary>
          <div className="site-menu-sheet">
            <nav aria-label="Chapters, folded">
              <ol>
                {chapters.map((chapter) => (
                  <li key={chapter.number}>
                    <a href={chapter.href} data-equations={chapter.equations.join(' ') || undefined}>
                      <span className="site-menu-number">{chapter.number}</span>
                      <span>{chapter.title}</span>
                      <span className="site-menu-minutes">{chapter.minutes} min</span>
                    </a>
                  </li>
                ))}
              </ol>
              <p className="site-menu-more">
                <a href={href('/')}>First page</a>
                <a href={href('/references/')}>References</a>
              </p>
            </nav>
            <div className="site-menu-switches">
              <NotationSwitch name="notation-folded" />
              <ThemeSwitch name="theme-folded" />
            </div>
          </div>
        </details>
      </div>
    </header>
  );
}
