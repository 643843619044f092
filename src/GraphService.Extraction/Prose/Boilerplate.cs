using System.Text.RegularExpressions;

namespace GraphService.Extraction;

/// <summary>What gives a block away as no part of the text proper: the words of notices, comments, advertisements and search results.</summary>
static partial class Boilerplate
{
    /// <summary>The reason of notes that stand for a picture; they may part a heading from its text.</summary>
    public const string ImageReason = "image";

    /// <summary>Why the block is not prose by its own words; null when they do not say so.</summary>
    public static string? ReasonOf(string text, BlockFeatures features, bool isHeading)
    {
        if (features.Words == 0) return "symbols";
        if (features.Words <= 40 && Copyright().IsMatch(text)) return "copyright notice";
        if (features.Words <= 80 && Cookies().IsMatch(text)) return "cookie notice";
        if (features is { Words: <= 16, EndsInStop: false } && Blank().IsMatch(text)) return "form";
        if (isHeading) return null;
        if (features.Words <= 40 && IsCall(text)) return "advertisement";
        if (features.Words <= 30 && Imprint().IsMatch(text)) return "imprint";
        if (PageTalk.IsNotice(text, features)) return "notice of the page";
        if (features is { Words: <= 16, EndsInStop: false } && Post().IsMatch(text)) return "notice of the page";
        if (WebAddress().IsMatch(text)) return "web address";
        if (features.Words <= 16 && !features.EndsInStop && ImageNote().IsMatch(text)) return ImageReason;
        if (features.EndsInEllipsis && features.Words <= 12) return "teaser";
        if (IsSearchResult(text, features)) return "search result";
        if (Separators().Count(text) >= 2 && features.Words <= 60 && !features.EndsInStop) return "menu";
        if (PageTurn().IsMatch(text)) return "navigation";
        return null;
    }

    /// <summary>Whether the block names, dates or answers a reader's comment.</summary>
    public static bool IsCommentMark(string text, BlockFeatures features) => features.Words <= 16 && CommentMark().IsMatch(text);

    /// <summary>A sentence that calls upon the reader to subscribe, to follow, to buy.</summary>
    public static bool IsCall(string sentence) =>
        sentence.Length <= 240 && (Subscribe().IsMatch(sentence) || (CallVerb().IsMatch(sentence) && CallObject().IsMatch(sentence)));

    /// <summary>"Title – site – date · snippet …", as search engines list pages.</summary>
    public static bool IsSearchResult(string text, BlockFeatures features) =>
        features.Words <= 80 && ((DateAndDot().IsMatch(text) && (features.EndsInEllipsis || (TitleAndSite().IsMatch(text) && !features.EndsInStop)))
            || (features.EndsInEllipsis && TitleAndSite().IsMatch(text)));

    [GeneratedRegex(@"©|\(c\)\s*\d{4}|\bcopyright(ed)?\b|\ball rights reserved\b|\bterms of (use|service)\b|\bprivacy policy\b", RegexOptions.IgnoreCase)]
    private static partial Regex Copyright();

    [GeneratedRegex(@"\bcookies?\b.*\b(accept|consent|use|uses|agree|experience|settings)\b|\b(accept|consent|use|uses|agree)\b.*\bcookies\b", RegexOptions.IgnoreCase | RegexOptions.Singleline)]
    private static partial Regex Cookies();

    [GeneratedRegex(@"^\W*(this|our) (project|web ?site|site|page|transcript|work|research|publication|exhibition|programme|program|collection|resource)s?\b.{0,40}\b(supported|funded|financed|sponsored|made possible|maintained|hosted|licensed)\b|^\W*to (reuse|cite|reproduce|license) this\b", RegexOptions.IgnoreCase)]
    private static partial Regex Imprint();

    [GeneratedRegex(@"^\W*(please\s+)?(subscribe|sign up|log in|sign in|buy now|order now|shop now|donate)\b(?!.{0,40}\b(was|were|had|did)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Subscribe();

    [GeneratedRegex(@"^\W*(please\s+|don['’]t forget to\s+)?(get|follow|like|click|tap|download|buy|order|join|register|watch|listen|check out|visit|share|support|enter|try|rate|bookmark|send|add)\b", RegexOptions.IgnoreCase)]
    private static partial Regex CallVerb();

    [GeneratedRegex(@"\b(newsletter|channel|today|now|here|us|free|podcast|e-?mail|facebook|twitter|instagram|youtube|patreon|app|this (site|page|article|post)|feedback|updates|discount|your (copy|friends|inbox))\b", RegexOptions.IgnoreCase)]
    private static partial Regex CallObject();

    [GeneratedRegex(@"^\W*([\w ]{0,24}:\s*)?((https?://|www\.)\S+|[\w-]+(\.[\w-]+)*\.(com|org|net|edu|gov|info|io|co\.uk|de|ru|fr))/?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"^\W*(image|photo|photograph|picture|illustration|figure|video|thumbnail)s?\b(\s*\d*\s*[:.]|.*\b(related|credit|courtesy|source|of|by|via)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex ImageNote();

    // "Name: ______"
    [GeneratedRegex(@":\s*_{4,}")]
    private static partial Regex Blank();

    // When a question was asked and answered, and what its readers thought of that.
    [GeneratedRegex(
        @"^\W*(?:(?:question|originally|last) )?(?:asked|answered|edited|modified|active|viewed)\b(?: by \S.{0,40}?,?)?(?: (?:on|in|at|about|over|almost))?\s+(?:(?:\d+|an?) (?:minutes?|hours?|days?|weeks?|months?|years?) ago|today|yesterday|[\d.,]+[km]? times|(?:\d{1,2} )?(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d|\d{1,4}[-/.]\d)"
        + @"|^\W*(?:[\d.,]+[km]? (?:up|down)?votes?|(?:score|votes|rating)(?: of|:)? ?-?\d+|(?:best|accepted|top|verified) answer|sorted by:.*)\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Post();

    [GeneratedRegex(@"\s[|│·•»]\s|\s*[|│]\s*")]
    private static partial Regex Separators();

    [GeneratedRegex(@"^\W*(previous|next|prev|back|home|back to top|top|up|continue reading|read more|older posts|newer posts|skip to (main )?content)(\W+(previous|next|page|post|home|article|chapter|top|to top))*\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex PageTurn();

    // Behind a title; not "(14 April 1891 – 6 December 1956)", nor the date that an entry of a chronicle begins with.
    [GeneratedRegex(@"(?<=\w\W+)\b(\d{1,2} [A-Z][a-z]{2,8} \d{4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})\s*[·—–-](?!\s*(\d{1,2} [A-Z]|[A-Z][a-z]{2,8} \d{1,2}, \d{4}))")]
    private static partial Regex DateAndDot();

    [GeneratedRegex(@"^.{3,100}?\s[-–|·]\s.{2,}|^\S.{0,100}\s\|\s")]
    private static partial Regex TitleAndSite();

    [GeneratedRegex(
        @"^\W*\S.{0,60}\b(says|said|wrote|writes|commented)\s*:\s*(reply)?\W*$|^\W*(reply|log in to reply|report|flag|like\W+reply|permalink)(\W+(reply|report|share|like|\d+))*\W*$"
        + @"|^\W*(posted |on )?(by .{1,40} )?(on )?([a-z]{3,9} \d{1,2},? \d{4}|\d{1,2} [a-z]{3,9} \d{4}|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4})(,? (at )?\d{1,2}[:.]\d\d( ?[ap]\.?m\.?)?)( (says?|said|wrote))?\W*(reply)?\W*$"
        + @"|^\W*\S.{0,40}\W(\d+|an?) (minutes?|hours?|days?|weeks?|months?|years?) ago\W*(reply)?\W*$",
        RegexOptions.IgnoreCase)]
    private static partial Regex CommentMark();
}
