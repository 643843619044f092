using System.Text.RegularExpressions;

namespace GraphService.Extraction;

/// <summary>What follows a line such as "Related articles", and how sure one must be that the text proper goes on.</summary>
enum SectionKind
{
    /// <summary>The text proper.</summary>
    Text,

    /// <summary>A button or a heading of the page's frame: any prose ends it.</summary>
    Frame,

    /// <summary>A list of links or works: a paragraph of some length ends it.</summary>
    Links,

    /// <summary>What a search engine found: only a long paragraph ends it.</summary>
    Search,

    /// <summary>Who wrote the page, how to cite it, what else its makers offer: only several long paragraphs end it.</summary>
    Aside,

    /// <summary>What readers wrote: only several long paragraphs without names and dates between them end it.</summary>
    Comments,
}

/// <summary>Recognises the lines that open a section of a page which is not the text.</summary>
static partial class SectionLabel
{
    public static (SectionKind Kind, string Name)? Of(string text)
    {
        var label = Unedited(text).Trim().Trim('#', '*', '_', ':', '-', '=', '[', ']', '.', ' ', '»', '«', '↓', '▼');
        if (label.Length is 0 or > 60) return null;
        if (Comments().IsMatch(label)) return (SectionKind.Comments, label);
        if (Search().IsMatch(label)) return (SectionKind.Search, label);
        if (Links().IsMatch(label)) return (SectionKind.Links, label);
        if (Aside().IsMatch(label)) return (SectionKind.Aside, label);
        return Frame().IsMatch(label) ? (SectionKind.Frame, label) : null;
    }

    /// <summary>Whether a heading stands over causes or results: "Causes of the war", "Why did Rome fall?", "The fire spread because:".</summary>
    public static bool TellsWhy(string heading) => Why().IsMatch(Unedited(heading));

    [GeneratedRegex(@"^[\d.\s]*(the )?([\w-]+ ){0,2}(causes?|reasons?|factors?|origins?|triggers?|consequences?|results?|effects?|outcomes?)( (of|for|behind|in) .*)?:?$|^[\d.\s]*(why (did|do|does|is|are|was|were|has|had|the|it|they)|what caused|what led to|what (was|were|are) the ([\w-]+ )?(causes?|reasons?|factors?|consequences?|results?|effects?)) .*$|\b(causes|reasons|factors|consequences|results|effects)( (of|for|behind) .*)?:$|\b(because( of)?|due to|owing to):$", RegexOptions.IgnoreCase)]
    private static partial Regex Why();

    // "References[edit]"
    static string Unedited(string label) => label.TrimEnd().EndsWith(']') ? Edit().Replace(label, "") : label;

    [GeneratedRegex(@"\[\s*edit[^\]]{0,20}\]\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Edit();

    [GeneratedRegex(@"^(\d+ )?(reader |user |recent )?comments?( \(\d+\))?$|^\d+ (reader |user )?(responses?|replies|reply)$|^(reader |user )?(responses?|replies) \(\d+\)$|^(leave|post|add|write) a (comment|reply|response)( cancel reply)?$|^\d+ (thoughts|responses|replies|comments) (on|to) .+$|^comments on .+$|^join the (discussion|conversation)$|^comments are closed$|^discussion \(\d+\)$", RegexOptions.IgnoreCase)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^(search|google|web) results?( for .*)?$|^results for .*$|^people also (ask|search for|searched for)$", RegexOptions.IgnoreCase)]
    private static partial Regex Search();

    [GeneratedRegex(@"^((external|useful|related|quick|other|internal|more) )?links?$|^(related|similar|recommended|recent|popular|latest|more|trending|other|featured) (articles?|posts?|topics?|stories|reading|pages?|content|news|searches|videos?|entries)( from .*)?$|^(related|similar|recommended|trending|hot network) questions$|^see also$|^further reading$|^read (next|also)$|^(bibliography|references|works cited|footnotes|endnotes|citations)$|^(categories|tags|archives|archive|blogroll|site ?map|(table of )?contents)$|^you (may|might) (also )?(like|be interested in|enjoy)$|^more (from|in|on|about) .{1,40}$|^(converter|conversion|formatted) (tool|result|text)s?$|^most (read|popular|viewed)$", RegexOptions.IgnoreCase)]
    private static partial Regex Links();

    [GeneratedRegex(@"^(about (the (author|editor|writer|contributor|blogger)s?|me|this (blog|website))|author (bio|biography|information)|meet the (author|team)|fact check|citation information|(how to )?cite (this|us)( (page|article|entry|post))?|(visit|support) (us|our work|the (museum|library|archive|site)|this site)|plan your visit|opening (times|hours)|never miss (a|an) .{1,20}|stay (in touch|connected|updated|informed)|(join|get) our .{1,30}|sign up for (our|free|e-?mails?|updates|alerts|news.{0,10}|the (newsletter|latest)).{0,40}|subscribe to (our|the|this) .{1,40}|get in touch|donate|like this|total pageviews|blog archive|test your knowledge)$", RegexOptions.IgnoreCase)]
    private static partial Regex Aside();

    [GeneratedRegex(@"^(advertisements?|sponsored( content| links)?|ads?|promoted)$|^(share|tweet|print|e-?mail|pin)( this| it)?( (article|post|page|on|via))?( .{1,20})?$|^(follow|contact|about) us$|^(navigation|menu|main menu|search|home|subscribe|newsletter|sign up|log ?in|back to top|top|loading)$|^about (the author|this site)$", RegexOptions.IgnoreCase)]
    private static partial Regex Frame();
}
