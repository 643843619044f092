using System.Buffers;
using System.Text.RegularExpressions;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Recognises sentences in which a page speaks of itself, of its writer, or to its reader: notices, bylines, pleas, feedback forms.</summary>
/// <remarks>It would rather let such talk pass than lose a sentence of the text: what tells of the past, or why something came about, is no talk.</remarks>
static partial class PageTalk
{
    // In characters.
    const int LongestNotice = 400;
    const int LongestBlock = 800;

    // In words.
    const int LongestBio = 80;
    const int LongestLine = 16;

    // Words of what Within finds, as nearly every sentence holds none of them.
    static readonly SearchValues<string> Signs = SearchValues.Create(["redirect", "registered", "accessed", "by our", "affiliate", "amazon associate", "small fav", "independent journalism", "consult", "not responsible", "this message)"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a block is such talk from its first sentence on, for the greater part, and tells nothing beside.</summary>
    public static bool IsNotice(string text, BlockFeatures features)
    {
        if (features.Words is 0 or > LongestBio || text.Length > LongestBlock) return false;
        if (IsBio(text) || (features.Words <= LongestLine && IsLine(text, features))) return true;

        var sentences = SentenceSplitter.Split(text);
        if (!IsTalk(text[sentences[0].Start..sentences[0].End])) return false;
        var talking = sentences.Count(range => IsTalk(text[range.Start..range.End]));
        return talking * 2 >= sentences.Count && (talking == sentences.Count || !sentences.Any(range => text[range.Start..range.End] is var sentence && !IsTalk(sentence) && Tells(sentence)));
    }

    /// <summary>Whether no text says such a sentence, but a page does, even in the middle of a paragraph.</summary>
    public static bool IsSurely(string sentence) => sentence.Length <= LongestNotice && (OfItself().IsMatch(sentence) || ((Stock().IsMatch(sentence) || (sentence.AsSpan().ContainsAny(Signs) && Within().IsMatch(sentence))) && !Tells(sentence)));

    // Also what somebody may say who tells of our day; not what somebody is quoted with.
    static bool IsTalk(string sentence)
    {
        if (sentence.Length > LongestNotice) return false;
        if (IsSurely(sentence)) return true;
        return !sentence.AsSpan().ContainsAny('"', '“', '‘')
            && ((Offered().IsMatch(sentence) && Web().IsMatch(sentence)) || (Reader().IsMatch(sentence) && Here().IsMatch(sentence)) || Asking().IsMatch(sentence)) && !Tells(sentence);
    }

    static bool IsLine(string text, BlockFeatures features) => Credit().IsMatch(text) || (!features.EndsInStop && (Teaser().IsMatch(text) || (Line().IsMatch(text) && !Tells(text))));

    // "Jane Roe is a lecturer in history. Her latest book ...": not "Jane Roe is a historian who argues ...", nor what a life of her begins with.
    static bool IsBio(string text) => Bio().IsMatch(text) && BioWord().Count(text) > 1 && OfOurDay().IsMatch(text) && !Arguing().IsMatch(text);

    // What happened, or why: of anybody but the reader.
    static bool Tells(string text)
    {
        if (Why().IsMatch(text)) return true;
        foreach (var sentence in EnglishAnalyzer.Default.Analyze(text))
            for (var at = 0; at < sentence.Count; at++)
                if (sentence[at].Xpos == "VBD" && Subject(sentence, at) is >= 0 and var subject && sentence[subject].Lemma != "you") return true;

        return false;
    }

    // "was" and "did" stand before the verb that has the subject.
    static int Subject(Sentence sentence, int verb) => sentence.SubjectOf(verb) is >= 0 and var own ? own : sentence[verb].Upos == Upos.Aux && sentence[verb].Head is >= 0 and var main ? sentence.SubjectOf(main) : -1;

    [GeneratedRegex(@"\b(?:because|caus(?:e[ds]?|ing)|led to|leads? to|result(?:s|ed|ing)? in|therefore|due to|owing to)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Why();

    // What else a page has to offer.
    [GeneratedRegex(@"^\W*(?:read (?:more|also|next)|see also|related|also read|recommended|up next)\s*:", RegexOptions.IgnoreCase)]
    private static partial Regex Teaser();

    // Lines that name who wrote or printed a page, and when.
    [GeneratedRegex(
        @"^\W*(?:[Bb][Yy]:? (?:\p{Lu}[\w.’'-]*\.? ){1,3}\p{Lu}[\w’'-]+(?:,.*|\s*[|·-].*)?$|(?i:(?:author|publisher|publication date|website name|article title|date accessed|access date|last (?:updated|edited|modified|reviewed)|updated|published|posted|filed under|tags?|tagged|labels?|categories|category|thread starter|citation|cite this)\s*:"
        + @"|posted (?:by|on|in|at) .*$|joined:? (?:\p{L}{3,9}\.? )?(?:\d{1,2}, )?(?:199\d|20\d\d)$))")]
    private static partial Regex Line();

    // "Music by Jane Roe. Edited by John Doe."
    [GeneratedRegex(@"^\W*(?i:music|edited|narrated|script|animation|photos?|photography|photograph|illustrations?|theme images|reviewed|fact-checked|written and fact-checked)(?: and \w+)? by(?:[ .,&]+(?:the|and|by|of|for|\p{Lu}[\w’'-]*))+[ .,]*$")]
    private static partial Regex Credit();

    // How such sentences begin.
    [GeneratedRegex(
        @"^\W*(?:jump to (?:navigation|search|content|main|comments)\b|skip to (?:the )?(?:main|content|navigation|search|footer|article|end)\b|find sources\s*:|learn (?:how and when to remove|more (?:about|here|at)\b|more\W*$)|text is available under\b|additional terms may\b"
        + @"|(?:proudly )?powered by (?:wordpress|blogger|tumblr|squarespace|drupal|joomla|mediawiki|shopify|ghost|wix|weebly|disqus|google|phpbb|vbulletin|discourse|xenforo)\b|theme images by\b|theme by (?-i:\p{Lu})|required fields are\b|cancel any ?time\b|unsubscribe\b"
        + @"|than(?:ks|k you) for (?:your (?:feedback|interest|support)\W*$|(?:reading|watching|sharing|visiting|subscribing)(?:\W*$| (?:this|our|the)\b))|did you (?:find|enjoy|like) this (?:page|article|post|story|video|helpful|useful)\b|how did you do\W*$"
        + @"|click (?:here|to|on)\b|view my (?:\w+ )?(?:profile|posts|blog|page)\b|copy (?:page )?link\b|print (?:this )?page\W*$|(?:article|story) continues (?:below|after)\b|unsourced material may be\b|for other (?:uses|people|places|meanings)\b.{0,60}\bsee\b|not to be confused with\b"
        + @"|from [\w ]{1,40}, the (?:free|open|online) encyclop\w+\W*$|you can help (?:by|expand|improve|wikipedia|us|keep this|support)\b|please (?:help (?:to )?(?:improve|support|expand|us)|(?:enable|disable) (?:javascript|cookies|your)|log in|sign in|consider (?:an? (?:gift|donation|membership)|making|donating|supporting|subscribing|becoming|disabling))\b"
        + @"|you (?:must|need to) (?:log in|sign in|be logged in|register to (?:post|view|read|comment))\b|we(?:'re|’re| are) sorry\b.{0,80}\b(?:page|browser|javascript|content|inconvenience)\b|we (?:value|respect) your (?:privacy|feedback|opinion)\b|members online\b|retrieved from\W{1,4}(?:https?:|www\.)"
        + @"|(?:page )?last (?:updated|edited|modified|reviewed)\s*:?\s*(?:on |at |by .{1,40} on )?(?:\p{L}{3,9}\.? )?\d{1,4}\b|find out more(?:\W*$| (?:about|here|at|on our)\b)|notify me (?:of|by|when)\b|your e-?mail(?: address)? (?:will|is never|is safe)\b|take (?:our (?:quiz|survey|poll)|(?:the|this) (?:quiz|survey))\b|rate this (?:page|article|post|story|entry|quiz)\b"
        + @"|by (?:using|submitting|continuing|clicking|signing|browsing|subscribing)\b.{0,120}\byou (?:\w+ )?(?:agree|accept|consent)\b.{0,80}\b(?:terms|polic(?:y|ies)|notices?|cookies?|e-?mails?|newsletters?|partners)\b"
        + @"|privacy notice\b|made with (?:love|♥|❤)|edit this page\W*$|improve this answer|if you can, please support\b|articles with the .{1,60}\bbyline\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Stock();

    // What may stand anywhere in them.
    [GeneratedRegex(
        @"\bredirects? here\W*$|\b(?:is|are) (?:an? |the )?(?:\w+ )?registered (?:charity|trademarks?)\b|\bregistered charity (?:no\b|number|\d)|\baccessed (?:on )?\d{1,2} \p{L}+ (?:199\d|20\d\d)\W*$|\b(?:articles?|content|pages?) (?:\w+ ){0,6}(?:reviewed|written|edited|updated|fact-checked) (?:\w+ ){0,3}by our\b"
        + @"|\b(?:affiliate links|amazon associate|small favou?r to ask (?:of )?you|(?:our|support) independent journalism)\b|\bwe have a small favou?r to ask\b|\bdoes not work for, consult\b|\b(?:is|are) not responsible for the content of (?:external|other|third|linked)\b|\bhow and when to remove this message\)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Within();

    // "This article needs additional citations", "This history-related article is a stub": not "this section of the wall", "this article of the treaty".
    [GeneratedRegex(
        @"^\W*the (?:neutrality|tone|(?:factual )?accuracy) of this (?:article|section|page|biography) (?:is|may be) (?:disputed|questioned|compromised)\b"
        + @"|^\W*was this (?:(?:page|article|answer|content|information|section|post|entry) )?(?:helpful|useful)\W*$|^\W*(?:this|our) (?:[\w-]+ ){0,3}(?:article|page|section|website|web site|site|blog|wiki|biography|stub)(?! (?:of|in|from)\b)\b.{0,40}?\b(?:needs? (?:additional|more) (?:\w+ )?(?:citations?|sources|references|footnotes)|needs? (?:to be (?:updated|expanded|rewritten)|expansion)|is an? (?:\w+ )?stub\b|is part of (?:a|our|the) (?:series|collection|project)|is (?:incomplete|outdated|out of date|empty)\W*$|is (?:licensed|copyrighted|maintained by)|is missing (?:information|citations|references)"
        + @"|may (?:contain (?:affiliate|original research|excessive|improper|unverified|wording)|(?:require|need) (?:cleanup|clean-up|copy|expansion|to be)|be (?:challenged and|too (?:long|technical)|confusing|unbalanced))|was last (?:updated|edited|modified|reviewed|changed) (?:on|at|by)\b|has (?:multiple issues|been (?:republished|fact-checked))|uses (?:akismet|cookies)|contains (?:affiliate|promotional content|too (?:many|few))"
        + @"|does not cite|lacks (?:\w+ )?(?:citations|references|sources)|relies (?:too (?:much|heavily)|largely or entirely|on a single source)|includes a list of (?:\w+ )?(?:references|sources))\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex OfItself();

    // To somebody who reads it on a page: "our newsletter", "please visit", "you can download".
    [GeneratedRegex(@"\b(?:your|our|please)\b|\b(?:you|we) (?:can|may|will|could|agree|use|send|offer|hope|recommend)\b|^\W*(?:subscribe|follow|visit|join|get|enter|download|watch|listen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Offered();

    // What nobody had before there were pages.
    [GeneratedRegex(
        @"\b(?:e-?mails?|newsletters?|inbox|web ?sites?|javascript|browser|unsubscribe|subscribers?|podcasts?|blogs?|ad ?blocker|facebook|twitter|instagram|youtube|patreon|downloads?|password|log ?in|online|privacy (?:policy|notice)|terms of (?:use|service)|worksheets?|quiz(?:zes)?|free trial"
        + @"|your donations?|become a (?:member|patron|subscriber)|personali[sz]ed|external (?:sites?|links?)|our (?:\w+ )?journalism|our (?:galleries|exhibitions?|shop)|group visits|in this video)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Web();

    [GeneratedRegex(@"\b(?:you|your|please|I|my)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Reader();

    [GeneratedRegex(@"\bthis (?:page|site|blog|quiz)\b(?! of\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Here();

    // "If you enjoyed this story": treaties have articles too.
    [GeneratedRegex(@"^\W*(?:please|if you|you can|do you|did you|have you|help us|share|tell us|let us know|we hope you)\b.{0,80}\b(?:enjoy|lik|lov|found|find|shar|help|rat|cit|read|comment|support|discuss|contribut|improv|edit|subscrib|think)\w*\b.{0,40}\bthis (?:article|story|section|post|episode|topic|entry)\b(?! of\b)|^\W*share this (?:article|story|post|episode|entry)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^(?:(?:Dr|Prof|Professor)\.? )?(?:\p{Lu}[\w.’'-]* ){2,4}(?:is|writes|works|teaches|lives|studied|holds|has (?:written|published|taught|worked))\b")]
    private static partial Regex Bio();

    [GeneratedRegex(@"\b(?:(?:his|her|their) (?:latest|first|new|most recent|other) (?:book|novel|work)|(?:his|her|their) books|author of|follow (?:him|her|them)|lives in|based in|does not work for|PhD|freelance|(?:lecturer|professor|fellow|reader|teacher|curator|editor|student) (?:in|of|at|emeritus)|has written (?:for|several|many|\w+ books)|blogs? at)\b|@\w", RegexOptions.IgnoreCase)]
    private static partial Regex BioWord();

    // What nobody says of the dead.
    [GeneratedRegex(@"\b(?:(?:his|her|their) (?:latest|most recent) (?:book|novel|work)|is (?:an? |the )?(?:\w+ ){0,3}author of|follow (?:him|her|them)|does not work for|PhD|freelance|emeritus|has written (?:for|several|many|\w+ books)|blogs? at)\b|@\w", RegexOptions.IgnoreCase)]
    private static partial Regex OfOurDay();

    [GeneratedRegex(@"\b(?:argues?|argued|claims?|claimed|believes?|suggests?|says|wrote that|thinks|blames?|according|because|caused|led to|1[0-8]\d\d|19[0-4]\d)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Arguing();
}
