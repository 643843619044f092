using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace GraphService.Extraction;

/// <summary>Tells which elements of a page hold none of its text: menus, scripts, controls, what is hidden.</summary>
sealed partial class PageFrame(IElement body)
{
    // A form with fewer words is one that somebody fills in.
    const int LeastWordsOfPage = 25;

    static readonly FrozenSet<string> LeftOut = FrozenSet.ToFrozenSet(
        ["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "NAV", "FOOTER", "ASIDE", "BUTTON", "SELECT", "TEXTAREA", "LABEL", "LEGEND", "DATALIST", "IFRAME", "SVG",
         "CANVAS", "VIDEO", "AUDIO", "OBJECT", "HEAD", "DIALOG", "MENU"], StringComparer.OrdinalIgnoreCase);

    int? _words;

    /// <summary>Whether the element and all within it is left out.</summary>
    public bool IsLeftOut(IElement element) => IsControl(element) || (element.TagName == "FORM" && !IsPage(element)) || (IsNamedFurniture(element) && (IsSurelyNamed(element) || !HoldsMuch(element)));

    // What its makers call the element. A heading may be called after what it says: "Comments" of the king.
    static bool IsNamedFurniture(IElement element) =>
        element.TagName is not ("BODY" or "MAIN" or "ARTICLE" or ['H', >= '1' and <= '6'])
        && (Named(element.Id) || element.ClassList.Any(Named) || element.TagName == "TABLE" && element.ClassList.Contains("metadata"));

    // Comments may be longer than what they are on.
    static bool IsSurelyNamed(IElement element) => Sure().IsMatch((element.Id ?? "").Replace('_', '-')) || element.ClassList.Any(name => Sure().IsMatch(name.Replace('_', '-')));

    static bool Named(string? name) => name is not null && Furniture().IsMatch(name.Replace('_', '-'));

    // "content no-sidebar": nothing beside the text is a third of the page.
    bool HoldsMuch(IElement element) => WordsIn(element) * 3 > (_words ??= WordsIn(body));

    static bool IsControl(IElement element) =>
        LeftOut.Contains(element.TagName) || IsHidden(element) || element.GetAttribute("role") is "navigation" or "banner" or "contentinfo" or "search";

    // What is hidden until the browser finds it is there to be read.
    static bool IsHidden(IElement element) =>
        (element.GetAttribute("hidden") is { } hidden && !hidden.Trim().Equals("until-found", StringComparison.OrdinalIgnoreCase)) || element.GetAttribute("aria-hidden") == "true";

    // Some servers wrap the whole page into a form: then most of what the page says stands in it.
    bool IsPage(IElement form)
    {
        var words = WordsIn(form);
        return words >= LeastWordsOfPage && words * 2 > (_words ??= WordsIn(body));
    }

    // Without those of links and controls.
    static int WordsIn(IElement root)
    {
        var words = 0;
        var open = new Stack<INode>([root]);
        while (open.TryPop(out var node))
        {
            if (node is IText text) words += text.Data.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length;
            if (node != root && node is IElement element && (element.TagName == "A" || IsControl(element))) continue;
            foreach (var child in node.ChildNodes) open.Push(child);
        }

        return words;
    }

    [GeneratedRegex(
        @"^(?:(?:[a-z0-9]+-){0,3}(?:sidebar|newsletter|advert|advertisement|sponsored|cookies?|gdpr|comments?|disqus|sharing|sharedaddy|breadcrumbs?|pagination|navbox|ambox|catlinks|hatnote|noprint|editsection|sitenotice|toc|colophon|masthead|tagcloud|byline|footer|subscribe|paywall|jump-to-nav|skip-link)(?:-[a-z0-9]+){0,2}"
        + @"|respond|widget-area|sitesub|share|share-(?:this|bar|buttons?|links|icons)|social-(?:media|share|sharing|links|icons|buttons?|bar|nav)|related-(?:posts?|articles?|content|links|stories|reading)|ads?|ad-(?:slot|unit|container|wrapper|banner|block|break)|author-(?:bio|box|info)|about-author|site-(?:header|title|description)|(?:entry|post)-(?:meta|info))$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();

    [GeneratedRegex("^(?:comments|comments?-(?:area|section|list|wrapper|body|content)|commentlist|disqus-thread|respond|catlinks|ambox|hatnote|navbox|sitenotice)$", RegexOptions.IgnoreCase)]
    private static partial Regex Sure();
}
