using System.Buffers;
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
         "CANVAS", "VIDEO", "AUDIO", "OBJECT", "HEAD", "DIALOG", "MENU", "AMP-SIDEBAR", "AMP-AD", "AMP-CONSENT", "AMP-USER-NOTIFICATION"], StringComparer.OrdinalIgnoreCase);

    static readonly SearchValues<char> Signs = SearchValues.Create("*†‡§^↑↩\uFE0E[]()");

    static readonly FrozenSet<string> Roles = FrozenSet.ToFrozenSet(["navigation", "banner", "contentinfo", "search", "tablist", "menu", "menubar", "toolbar", "dialog", "alertdialog"]);

    readonly Dictionary<INode, int> _words = [];

    /// <summary>Whether the element and all within it is left out.</summary>
    public bool IsLeftOut(IElement element) => IsControl(element) || IsNoteMark(element) || (element.TagName == "FORM" && !IsPage(element)) || (IsNamedFurniture(element) && (IsSurelyNamed(element) || !HoldsMuch(element)));

    // What its makers call the element. A heading may be called after what it says: "Comments" of the king.
    static bool IsNamedFurniture(IElement element) =>
        element.TagName is not ("BODY" or "MAIN" or "ARTICLE" or ['H', >= '1' and <= '6'])
        && (Named(element.Id) || element.ClassList.Any(Named) || element.TagName == "TABLE" && element.ClassList.Contains("metadata"));

    // Comments may be longer than what they are on.
    static bool IsSurelyNamed(IElement element) => Sure().IsMatch((element.Id ?? "").Replace('_', '-')) || element.ClassList.Any(name => Sure().IsMatch(name.Replace('_', '-')));

    static bool Named(string? name) => name is not null && Furniture().IsMatch(name.Replace('_', '-'));

    // "content no-sidebar": nothing beside the text is a third of the page.
    bool HoldsMuch(IElement element) => WordsIn(element) * 3 > WordsIn(body);

    static bool IsControl(IElement element) =>
        (LeftOut.Contains(element.TagName) && !IsTitle(element)) || (IsHidden(element) && !IsPanel(element)) || Roles.Contains(element.GetAttribute("role") ?? "");

    // A heading that unfolds what stands below it is a button.
    static bool IsTitle(IElement element) => element.TagName == "BUTTON" && element.ParentElement?.TagName is "DT" or "SUMMARY" or ['H', >= '1' and <= '6'];

    // What a click on its title shows.
    static bool IsPanel(IElement element) => element.GetAttribute("role") == "tabpanel" || element.ClassList.Any(name => Panel().IsMatch(name));

    // What the text refers to by a number or a sign, and the way back from there.
    static bool IsNoteMark(IElement element) => element switch
    {
        { TagName: "A" } => element.GetAttribute("href") is { } place && place.Contains('#', StringComparison.Ordinal) && NoteMark().IsMatch(element.TextContent)
            && (element.ParentElement?.TagName == "SUP" || NotePlace().IsMatch(place) || !element.TextContent.AsSpan().Trim().ContainsAnyExcept(Signs)),
        { TagName: "SUP" } => element.GetElementsByTagName("a") is [var link] && IsNoteMark(link) && NoteMark().IsMatch(element.TextContent),
        // Word writes bullets and numbers beside what they stand before.
        { TagName: "SPAN" } => element.GetAttribute("style")?.Contains("mso-list:Ignore", StringComparison.OrdinalIgnoreCase) == true,
        _ => false,
    };

    // What is hidden until the browser finds it is there to be read.
    static bool IsHidden(IElement element) =>
        (element.GetAttribute("hidden") is { } hidden && !hidden.Trim().Equals("until-found", StringComparison.OrdinalIgnoreCase)) || element.GetAttribute("aria-hidden") == "true";

    // Some servers wrap the whole page into a form: then most of what the page says stands in it.
    bool IsPage(IElement form)
    {
        var words = WordsIn(form);
        return words >= LeastWordsOfPage && words * 2 > WordsIn(body);
    }

    // Without those of links and controls; counted for the whole page at once, from the leaves up.
    int WordsIn(INode root)
    {
        if (_words.Count > 0) return _words.GetValueOrDefault(root);

        var open = new Stack<(INode Node, bool IsRead)>([(body, false)]);
        while (open.TryPop(out var top))
        {
            var (node, isRead) = top;
            if (!isRead)
            {
                open.Push((node, true));
                foreach (var child in node.ChildNodes) open.Push((child, false));
                continue;
            }

            var words = node is IText text ? text.Data.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries).Length : 0;
            foreach (var child in node.ChildNodes)
                if (child is not IElement element || (element.TagName != "A" && !IsControl(element))) words += _words[child];
            _words[node] = words;
        }

        return _words[root];
    }

    [GeneratedRegex(@"^(?:collapse|tab-?pane|tab-?panel|(?:[a-z]+-){0,2}(?:accordion|collapse|toggle|spoiler|faq|panel)-?(?:content|body|panel|answer|collapse|text))$", RegexOptions.IgnoreCase)]
    private static partial Regex Panel();

    // Not "chapter <a href=#chapter3>3</a>".
    [GeneratedRegex("#.*(?:note|ref|fn|ftn)", RegexOptions.IgnoreCase)]
    private static partial Regex NotePlace();

    [GeneratedRegex(@"^\s*(?:[\[(]?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[*†‡§])[\])]?|\^|↑|↩\uFE0E?)\s*$")]
    private static partial Regex NoteMark();

    [GeneratedRegex(
        @"^(?:(?:[a-z0-9]+-){0,3}(?:sidebar|newsletter|advert|advertisement|sponsored|cookies?|gdpr|comments?|disqus|sharing|sharedaddy|breadcrumbs?|pagination|navbox|ambox|catlinks|hatnote|noprint|editsection|sitenotice|toc|colophon|masthead|tagcloud|byline|footer|subscribe|paywall|jump-to-nav|skip-link)(?:-[a-z0-9]+){0,2}"
        + @"|respond|widget-area|sitesub|share|share-(?:this|bar|buttons?|links|icons)|social-(?:media|share|sharing|links|icons|buttons?|bar|nav)|related-(?:posts?|articles?|content|links|stories|reading)|ads?|ad-(?:slot|unit|container|wrapper|banner|block|break)|author-(?:bio|box|info)|about-author|site-(?:header|title|description)|(?:entry|post)-(?:meta|info))$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Furniture();

    [GeneratedRegex("^(?:comments|comments?-(?:area|section|list|wrapper|body|content)|commentlist|disqus-thread|respond|catlinks|ambox|hatnote|navbox|sitenotice)$", RegexOptions.IgnoreCase)]
    private static partial Regex Sure();
}
