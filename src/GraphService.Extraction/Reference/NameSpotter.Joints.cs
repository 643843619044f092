using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What holds a name together besides a row of capitals: whom it is called for, "and", "v.", a year, a day.</summary>
static partial class NameSpotter
{
    // "Bacon's Rebellion", "St. Brice's Day massacre", "the War of Jenkins' Ear": where what is called for somebody ends; -1 when he only owns what follows ("Mao's Cultural Revolution").
    static int EndOfNamedFor(Sentence tree, int at, int end)
    {
        if (!IsPossessive(tree[end].Form) || end + 1 >= tree.Count || !IsCapital(tree, end + 1)) return -1;

        var what = end + 1;
        if (end - 3 >= at && tree[end - 2].Form == "of" && NameWords.Events.Contains(Small(tree, end - 3)) && WordTopics.IsCommonNoun(tree[what].Form) && tree.MentionOf(end - 1) is not { Kind: MentionKind.Place } && Nations.State(Small(tree, end - 1)) is null) return what + 1;
        if (tree[what].Form == "Day" && what + 1 < tree.Count && NameWords.CalledForSomebody.Contains(Small(tree, what + 1))) what++;

        // "Lenin's War Communism", "Israel's War of Independence"
        if (!NameWords.CalledForSomebody.Contains(Small(tree, what)) || Nations.State(Small(tree, end - 1)) is not null) return -1;
        return what + 1 < tree.Count && (IsCapital(tree, what + 1) || (tree[what + 1].Form is "of" or "on" or "against" && !IsYear(tree, what + 2))) ? -1 : what + 1;
    }

    // "Food and Drug Administration", "Transport and General Workers' Union": where the name ends; -1 when "and" joins two ("Marx and Congress Party").
    static int EndOfJoined(Sentence tree, int at, int and)
    {
        if (tree[and].Form is not ("and" or "&")) return -1;

        var (left, end) = (and - 1, and + 1);
        while (end < tree.Count && ((IsCapital(tree, end) && tree[end].Upos is Upos.Propn or Upos.Adj or Upos.Noun) || (end > and + 1 && IsPossessive(tree[end].Form)))) end++;
        if (end < and + 3 || !(NameWords.Organizations.Contains(Small(tree, end - 1)) || NameWords.Laws.Contains(Small(tree, end - 1)))) return -1;

        var isPart = tree[left].Relation is "compound" or "amod" && tree[left].Head > and && tree[left].Head < end;
        // "the Alien and Sedition Acts"
        if (isPart && left == at && NameWords.Laws.Contains(Small(tree, end - 1)) && WordTopics.IsCommonNoun(tree[left].Form)) return end;

        // "the Church and Labour Party"
        if (NameWords.Organizations.Contains(Small(tree, left)) || tree.MentionOf(left) is { Kind: MentionKind.Person or MentionKind.Organization }) return -1;

        var before = at - 1;
        while (before > 0 && tree[before].Upos == Upos.Adj && IsCapital(tree, before)) before--;
        var looksIt = left == at && before >= 0 && tree[before].Form is "the" or "The" && WordTopics.IsCommonNoun(tree[left].Form) && !IsOpen(tree[left].Form);
        return isPart || looksIt ? end : -1;
    }

    // "the Industrial and Commercial Workers' Union": where the name begins when two that modify it are joined; -1 when they are not ("the British and French Army").
    static int FirstOfJoined(Sentence tree, int first, int end)
    {
        // "the French and Indian War": two are no "War".
        var isWar = first > 2 && tree[end - 1].Form == "War";
        if (first < 3 || !(isWar || NameWords.Organizations.Contains(Small(tree, end - 1)) || NameWords.Laws.Contains(Small(tree, end - 1)))) return -1;

        var right = tree[first - 1].Form == "and" ? first : first - 1;
        var left = right - 2;
        if (left < 1 || tree[left + 1].Form != "and" || !IsJoined(left) || !IsJoined(right) || tree[left].Head < first || tree[left].Head >= end || (right < first && tree[right].Head != left)) return -1;

        while (left > 1 && tree[left - 1].Head == left && tree[left - 1].Upos == Upos.Adj && IsCapital(tree, left - 1)) left--;
        return left;

        bool IsJoined(int at) => IsCapital(tree, at) && (tree[at].Upos is Upos.Adj or Upos.Noun || at == first) && (isWar ? !NameWords.Ordinals.Contains(Small(tree, at)) : Nations.Of(tree[at].Form) is null && !NameWords.Nationalities(Small(tree, at)));
    }

    // "Committee of Union and Progress", "Department of Trade and Industry": whether what a body is for are two, the second behind "and".
    static bool IsForBoth(Sentence tree, int body, int one) =>
        one + 2 < tree.Count && tree[one + 1].Form == "and" && tree[one + 2].Head == one && IsCapital(tree, one + 2) && !(one + 3 < tree.Count && IsCapital(tree, one + 3))
        && NameWords.Bureaus.Contains(Small(tree, body)) && WordTopics.IsCommonNoun(tree[one].Form) && WordTopics.IsCommonNoun(tree[one + 2].Form)
        && Small(tree, one + 2) is var other && !NameWords.Organizations.Contains(other) && !NameWords.Events.Contains(other);

    // "Society for Effecting the Abolition of the Slave Trade", "Society for Promoting Christian Knowledge": behind the first word of what is done; -1 when nothing is.
    static int EndOfPurpose(Sentence tree, int at)
    {
        if (tree[at].Form != "for" || at + 2 >= tree.Count || !NameWords.TakesFor.Contains(Small(tree, at - 1)) || tree[at + 1].Xpos != "VBG" || !IsCapital(tree, at + 1)) return -1;

        var what = AfterArticle(tree, at + 2);
        return what < tree.Count && IsCapital(tree, what) ? what + 1 : -1;
    }

    // "Committee on Economic Security", but "met the Commission on Crete"
    static bool IsOnMatter(Sentence tree, int on) =>
        NameWords.TakesOn.Contains(Small(tree, on - 1)) && tree[on].Head is var matter && matter > on && tree[matter].Is("nmod") && tree[matter].Head == on - 1 && tree.MentionOf(matter) is not { Kind: MentionKind.Place or MentionKind.Time };

    // "the elder Pitt", "the younger Adams": which of two of one name.
    static bool IsOfTwo(Sentence tree, int first, int end) =>
        end == first + 1 && first > 1 && tree[first - 1] is { Form: "elder" or "younger", Relation: "amod" } && tree[first - 1].Head == first && tree[first] is { Upos: Upos.Propn, Xpos: "NNP" } && tree[first - 2].Form is "the" or "The";

    // "the Qing dynasty"
    static bool IsDynasty(Sentence tree, int at) => at < tree.Count && tree[at].Form == "dynasty" && tree[at - 1].Head == at && tree[at - 1].Is("compound");

    // "Roe v. Wade": where the other side stands; -1 when there is none.
    static int BehindVersus(Sentence tree, int at)
    {
        if (tree[at].Form is not ("v" or "v." or "vs" or "vs.")) return -1;

        var other = at + 1 < tree.Count && tree[at + 1].Form == "." ? at + 2 : at + 1;
        return other < tree.Count && IsCapital(tree, other) ? other : -1;
    }

    // "Revolution of 1905", "Reform Act of 1832": only its year tells it from others; the Russian Revolution of 1917 is known without.
    static bool IsOfYear(Sentence tree, int at, int of) =>
        tree[of].Form == "of" && IsYear(tree, of + 1) && tree[of + 1].Head >= at && tree[of + 1].Head < of
        && (NameWords.Laws.Contains(Small(tree, of - 1)) || (of - 1 == at && !(at > 0 && tree[at - 1].Head == at && char.IsUpper(tree[at - 1].Form[0]) && tree[at - 1].Upos is Upos.Adj or Upos.Propn)))
        && WordTopics.IsCommonNoun(tree[of - 1].Form) && tree.MentionOf(of - 1) is not { Kind: MentionKind.Person or MentionKind.Time };

    // "the 26th of July Movement", "the 30 September Movement": where the name begins; -1 when no day with an article stands before it.
    static int DayBefore(Sentence tree, int first, int end)
    {
        var month = NameWords.Times.Contains(Small(tree, first)) ? first : first - 1;
        if (month < 2 || month == end - 1 || !NameWords.Times.Contains(Small(tree, month)) || !(NameWords.Organizations.Contains(Small(tree, end - 1)) || NameWords.Events.Contains(Small(tree, end - 1)))) return -1;

        var day = tree[month - 1].Form == "of" ? month - 2 : month - 1;
        return day > 0 && char.IsDigit(tree[day].Form[0]) && tree[day].Form.Length <= 4 && tree[day - 1].Form is "the" or "The" ? day : -1;
    }

    static bool IsYear(Sentence tree, int at) => at < tree.Count && tree[at].Form.Length is 3 or 4 && tree[at].Form.All(char.IsAsciiDigit);

    static bool IsPossessive(string word) => word is "'s" or "’s" or "'" or "’";

    static string Small(Sentence tree, int at) => tree[at].Form.ToLowerInvariant();
}
