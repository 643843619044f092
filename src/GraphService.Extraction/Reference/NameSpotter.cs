using System.Runtime.InteropServices;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>Finds the names in a document: those that are known, and rows of proper nouns.</summary>
static partial class NameSpotter
{
    /// <summary>The names of some sentences, one sentence after the other.</summary>
    /// <param name="scene">The sentences.</param>
    /// <param name="known">The names that are known beforehand.</param>
    /// <param name="model">What tells what sort of entity other names stand for; null leaves it to rules.</param>
    public static List<NameSpan> Spot(IReadOnlyList<SceneSentence> scene, Gazetteer known, NameKindModel? model = null)
    {
        var names = new List<NameSpan>();
        for (var i = 0; i < scene.Count; i++)
        {
            var taken = new bool[scene[i].Tree.Count];
            foreach (var name in Known(scene[i], i, known)) Take(name, taken, names);
            if (!scene[i].IsHeading)
                foreach (var (first, end) in Quoted(scene[i].Tree))
                    if (!taken.AsSpan(first, end - first).Contains(true)) Take(Titled(scene[i], i, first, end, model), taken, names);

            if (!scene[i].IsHeading)
                foreach (var name in Proper(scene[i], i, taken, model).ToList()) Take(name, taken, names);
        }

        return names;
    }

    static void Take(NameSpan name, bool[] taken, List<NameSpan> names)
    {
        names.Add(name);
        taken.AsSpan(name.First, name.End - name.First).Fill(true);
    }

    static IEnumerable<NameSpan> Known(SceneSentence sentence, int index, Gazetteer known)
    {
        var tree = sentence.Tree;
        var cut = Tokenizer.Cut(sentence.Prose.Words[tree.Start..tree.End]);
        for (var at = 0; at < cut.Count;)
        {
            if (known.LongestAt(cut, at) is not { } match || cut[at].Glued || (match.End < cut.Count && cut[match.End].Glued))
            {
                at++;
                continue;
            }

            var (first, end) = TokensAt(tree, tree.Start + cut[at].Start, tree.Start + cut[match.End - 1].End);
            at = match.End;
            if (end > first) yield return new(index, first, end, HeadOf(tree, first, end), sentence.TextOf(first, end), match.Entity.Kind, 1, match.Entity);
        }
    }

    static IEnumerable<NameSpan> Proper(SceneSentence sentence, int index, bool[] taken, NameKindModel? model)
    {
        var tree = sentence.Tree;
        for (var at = 0; at < tree.Count; at++)
        {
            if (taken[at] || !IsNameWord(tree, at) || IsHonour(tree, at)) continue;

            var end = EndOfName(tree, at, taken);
            var first = at;
            while (first > 0 && !taken[first - 1] && (IsEpithet(tree, first - 1, at, end) || IsInitial(tree, first - 1))) first--;
            if (IsGluedBefore(tree, first) && !taken[first - 2]) first -= 2;
            if (FirstOfJoined(tree, first, end) is > 0 and var left && !taken.AsSpan(left, first - left).Contains(true)) first = left;
            if (IsOfTwo(tree, first, end) && !taken[first - 1]) first--;
            if (DayBefore(tree, first, end) is > 0 and var day && !taken.AsSpan(day, first - day).Contains(true)) first = day;
            at = end - 1;
            var text = sentence.TextOf(first, end);
            if (end - first == 1 && (NameWords.Never.Contains(text.ToLowerInvariant()) || text.Length < 2 || NameWords.Nationalities(text.ToLowerInvariant()) && (tree[first].Upos != Upos.Propn || tree[first].Relation is "compound" or "amod"))) continue;

            // "Mary, Queen of Scots": what she is.
            if (end - first == 1 && tree[first].Is("appos") && NameWords.Titles.Contains(text.ToLowerInvariant())) continue;

            // "the Franco-Russian alliance"
            if (end - first == 1 && end + 1 < tree.Count && tree[end].Form is "-" or "–" && tree[end].Start == tree[end - 1].End && tree[end + 1].Start == tree[end].End && tree[end + 1].Upos == Upos.Adj && Nations.Of(tree[end + 1].Form) is not null) continue;
            if (first == 0 && end < tree.Count && tree[end].Form == ":" && text.Length < 5 && text.All(char.IsUpper)) continue; // who speaks, in a transcript

            var head = HeadOf(tree, first, end);
            // "Hunger forced them to surrender": a capital at the beginning makes no name.
            if (end == 1 && WordTopics.IsCommonNoun(text) && tree.MentionOf(head) is not { Kind: MentionKind.Person or MentionKind.Place or MentionKind.Organization }) continue;
            if (tree[head].Upos is Upos.Adj or Upos.Verb or Upos.Adv || (tree.MentionOf(head) is { Kind: MentionKind.Time } && !IsMarch(tree, first, end))) continue;
            if (BehindPlace(tree, first, end) is > 0 and var person)
            {
                yield return Name(sentence, index, first, person, first, model);
                yield return Name(sentence, index, person, end, HeadOf(tree, person, end), model);
                continue;
            }

            yield return Name(sentence, index, first, end, head, model);
            foreach (var inner in NameWords.IsSeat(text) || NameWords.GivenNames.Contains(tree[first].Form.ToLowerInvariant()) ? [] : Inner(tree, first, end))
                yield return Name(sentence, index, inner, end, HeadOf(tree, inner, end), model);
        }
    }

    // "In Hunan Zeng Guofan created an army": where the name begins; -1 when no place stands before it.
    static int BehindPlace(Sentence tree, int first, int end) => end < tree.Count && tree[end].Upos == Upos.Verb && tree.NameBehindSetting(end) is var name && name == first + 1 ? name : -1;

    // "the Salt March" is no month.
    static bool IsMarch(Sentence tree, int first, int end) => end - first > 1 && tree.Has(end - 1, "march") && tree[end - 2].Upos == Upos.Propn && !NameWords.Times.Contains(tree[end - 2].Form.ToLowerInvariant());

    static NameSpan Name(SceneSentence sentence, int index, int first, int end, int head, NameKindModel? model)
    {
        var looks = NameKinds.Of(sentence.Tree, first, end, head);
        var weighed = model?.Weigh(CollectionsMarshal.AsSpan(NameFeatures.Of(sentence.Tree, first, end, head, looks)), looks);
        var kind = weighed is null ? looks.Kind : NameKindModel.Likeliest<int>(weighed);
        var text = sentence.TextOf(first, end);
        if (text.Length > 4 && text.EndsWith('.') && text.IndexOf('.', StringComparison.Ordinal) == text.Length - 1) text = text[..^1];
        if (text.StartsWith("elder ", StringComparison.Ordinal) || text.StartsWith("younger ", StringComparison.Ordinal)) text = char.ToUpperInvariant(text[0]) + text[1..];
        var state = Nations.State(Gazetteer.KeyOf(text));
        return new(index, first, end, head, text, kind, looks.Weight) { Weighed = weighed, State = state ?? (IsPeople(sentence.Tree, first, end) ? Nations.OfPeople(text) : null), IsState = state is not null };
    }

    // "the Germans" are Germany as a history book speaks; "ethnic Germans", "Germans in Prague" are some of them.
    static bool IsPeople(Sentence tree, int first, int end)
    {
        if (end - first > 1 || tree.Child(first, "det") < 0) return false;

        foreach (var child in tree.Children(first))
            if (tree[child].Relation is not ("det" or "case" or "punct" or "conj" or "cc" or "acl:relcl" or "cop" or "nsubj") || (tree[child].Is("det") && tree[child].Lemma != "the")) return false;

        return true;
    }

    // "Congress of the Communist Party of the Soviet Union" names a party and a state as well; "Society of Friends" no friends.
    static IEnumerable<int> Inner(Sentence tree, int first, int end)
    {
        for (var at = first + 1; at < end - 1; at++)
        {
            if (tree[at].Form == "of" && !IsInsideName(tree, at - 1) && AfterArticle(tree, at + 1) is var inner && !(inner == end - 1 && WordTopics.IsCommonNoun(tree[inner].Lemma)) && !IsYear(tree, inner) && !IsForBoth(tree, at - 1, inner) && !IsTitled(tree, first) && !(inner < end - 1 && IsOfMatter(tree, at - 1, inner + 1, out _) && IsMatter(tree, end - 1)) && !(inner + 1 < end && IsPossessive(tree[inner + 1].Form))) yield return inner;
        }
    }

    static int EndOfName(Sentence tree, int at, bool[] taken)
    {
        var end = at + 1;
        while (end < tree.Count && !taken[end] && !BeginsTheSubject(tree, end) && !IsHonour(tree, end) && !BeginsPerson(tree, at, end))
        {
            var isNext = tree[end].Start <= tree[end - 1].End + 1;
            if (isNext && (IsNameWord(tree, end) || IsNumeral(tree[end].Form) || IsCapital(tree, end) && tree[end].Upos == Upos.Noun)) end++;
            else if (isNext && IsNumber(tree, at, end)) end++;
            else if (isNext && IsCapital(tree, end) && tree[end].Upos == Upos.Adv) end++; // "the Great Leap Forward"
            else if (tree[end].Form[0] is '\'' or '’' && tree[end].Form.Length > 2 && tree[end].Upos == Upos.Propn && tree[end].Start == tree[end - 1].End) end++; // "Abu Lu'lu'a"
            else if (isNext && IsCapital(tree, end) && tree[end].Upos == Upos.Adj && end + 1 < tree.Count && !taken[end + 1] && IsCapital(tree, end + 1)) end += 2;
            else if (IsGlued(tree, end) && (IsCapital(tree, end + 1) || tree[end + 1].Upos == Upos.Propn)) end += 2;
            else if (IsOfYear(tree, at, end) && !taken[end + 1]) return end + 2;
            else if (GoesOn(tree, at, end) && AfterArticle(tree, end + 1) is var next && next < tree.Count && (IsNameWord(tree, next) || IsCapital(tree, next) && tree[next].Upos is Upos.Adj or Upos.Noun)) end = EndOfSees(tree, end - 1, next);
            else if (EndOfPurpose(tree, end) is > 0 and var purpose && !taken.AsSpan(end, purpose - end).Contains(true)) end = purpose;
            else if (BehindParticles(tree, end) is > 0 and var behind && !taken[behind]) end = behind + 1;
            else if (IsPossessive(tree[end].Form) && end + 1 < tree.Count && IsCapital(tree, end + 1) && (NameWords.Owners.Contains(tree[end - 1].Form.ToLowerInvariant()) || NameWords.Sites.Contains(tree[end + 1].Form.ToLowerInvariant()))) end += 2;
            else if (EndOfNamedFor(tree, at, end) is > 0 and var called && !taken.AsSpan(end, called - end).Contains(true)) end = called;
            else if (EndOfMatter(tree, at, end) is > 0 and var matter && !taken.AsSpan(end, matter - end).Contains(true)) end = matter;
            else if (BehindForeign(tree, at, end) is > 0 and var tongue && !taken[tongue]) end = tongue + 1;
            else if (EndOfJoined(tree, at, end) is > 0 and var joined && !taken.AsSpan(end, joined - end).Contains(true)) end = joined;
            else if (BehindVersus(tree, end) is > 0 and var other && !taken[other]) end = other + 1;
            else if (IsCalled(tree, end)) end += 2;
            else if (EndOfNickname(tree, end) is > 0 and var surname && !taken[surname]) end = surname + 1;
            else break;
        }

        return IsDynasty(tree, end) && !taken[end] ? end + 1 : end;
    }

    // "Treaty of Rome", "Society for the Abolition of the Slave Trade", "Year Without a Summer"
    static bool GoesOn(Sentence tree, int at, int end) => tree[end].Form switch
    {
        "of" => IsOpen(tree[end - 1].Form) || (end - at > 1 && NameWords.Trades.Contains(Small(tree, end - 1))) || HasFor(tree, at, end) || NamedTimes.IsHead(tree[end - 1].Form) || IsOfHouse(tree, at, end) || IsTitled(tree, at) || (end > 1 && tree[end - 1].Form == "Lodge" && tree[end - 2].Form == "Grand") || IsInsideName(tree, end - 1),
        "for" => NameWords.TakesFor.Contains(tree[end - 1].Form.ToLowerInvariant()),
        "on" => IsOnMatter(tree, end),
        "without" or "Without" => NamedTimes.IsHead(tree[end - 1].Form),
        _ => false,
    };

    static bool HasFor(Sentence tree, int at, int end)
    {
        for (var word = at + 1; word < end; word++)
            if (tree[word].Form == "for") return true;

        return false;
    }

    // "Ibn Khaldun", "Umar ibn al-Khattab", "Catherine de' Medici", "Ortega y Gasset": where the name goes on; -1 when no particle stands there, or none does.
    static int BehindParticles(Sentence tree, int at)
    {
        const int Most = 3;

        var word = at;
        for (var left = Most; left > 0 && word + 1 < tree.Count && (NameWords.Particles.Contains(tree[word].Form) || (word > at && tree[word].Form is "la" or "las" or "los" && tree[word - 1].Form == "de") || (NameWords.Articles.Contains(tree[word].Form) && tree[word + 1].Form == "-")); left--)
        {
            word++;
            if (tree[word].Form is "-" or "'" or "’" && tree[word].Start == tree[word - 1].End && word + 1 < tree.Count) word++;
        }

        return word > at && IsNameWord(tree, word) ? word : -1;
    }

    // "In Kent Oliver Cromwell denounced the king"
    static bool BeginsTheSubject(Sentence tree, int word)
    {
        var (before, top) = (word - 1, word);
        while (tree[before].Relation is "flat" or "nmod" && tree[before].Head < before) before = tree[before].Head;
        while (tree[top].Head > top && tree[tree[top].Head].Upos is Upos.Propn or Upos.Noun) top = tree[top].Head;
        return tree[before].Is("obl") && tree[top].Is("nsubj") && tree[top].Head == tree[before].Head;
    }

    // "William of Orange", but "King William of Prussia" rules there.
    static bool IsOfHouse(Sentence tree, int at, int of) =>
        of == at + 1 && Small(tree, at) is var given && (NameWords.GivenNames.Contains(given) || NameWords.Women.Contains(given)) && !(at > 0 && Roles.IsRuler(tree[at - 1].Form));

    // "Government of India Act"
    static bool IsInsideName(Sentence tree, int at) => tree[at].Is("compound") && tree[at].Head is var head && head > at + 2 && head <= at + 5 && IsNameWord(tree, head);

    // "All-India Muslim League", "al-Mansur": a name goes back over a hyphen.
    static bool IsGluedBefore(Sentence tree, int at) =>
        at > 1 && tree[at - 1].Form is "-" or "–" && tree[at - 1].Start == tree[at - 2].End && tree[at].Start == tree[at - 1].End && (char.IsUpper(tree[at - 2].Form[0]) || NameWords.Articles.Contains(tree[at - 2].Form));

    // "Bishop of Bath and Wells"
    static int EndOfSees(Sentence tree, int title, int see) => IsForBoth(tree, title, see) ? see + 3 :
        tree[title].Form is "Bishop" && see + 2 < tree.Count && tree[see + 1].Form == "and" && tree[see + 2].Head == see && IsNameWord(tree, see + 2) && tree.Child(see + 2, "flat") < 0
        && tree[see + 2].Form.ToLowerInvariant() is var other && !NameWords.Titles.Contains(other) && !NameWords.GivenNames.Contains(other) ? see + 3 : see + 1;

    // "William Pitt the Younger", "William the Silent", but "gave Prussia the Great Seal"
    static bool IsCalled(Sentence tree, int article) =>
        tree[article].Form == "the" && article + 1 < tree.Count && IsCapital(tree, article + 1)
        && (NameWords.Epithets.Contains(Small(tree, article + 1)) || (NameWords.GivenNames.Contains(Small(tree, article - 1)) && WordTopics.MayBeAdjective(tree[article + 1].Form)))
        && !(article + 2 < tree.Count && (IsCapital(tree, article + 2) || tree[article + 2].Upos == Upos.Noun));

    // Where the surname stands: Ernesto "Che" Guevara; -1 when no nickname begins.
    static int EndOfNickname(Sentence tree, int quote)
    {
        const int Longest = 3;

        if (!IsQuote(tree[quote].Form)) return -1;
        for (var at = quote + 1; at + 1 < tree.Count && at <= quote + Longest && char.IsUpper(tree[at].Form[0]); at++)
            if (IsQuote(tree[at + 1].Form)) return at + 2 < tree.Count && IsNameWord(tree, at + 2) && tree[at + 2].Start == tree[at + 1].End + 1 ? at + 2 : -1;

        return -1;
    }

    static bool IsQuote(string word) => word is "\"" or "“" or "”" or "'" or "‘" or "’" or "``" or "''";

    // "C. L. R. James": before a name, or the rest of one, right behind.
    static bool IsInitial(Sentence tree, int at) => tree[at].Form is [>= 'A' and <= 'Z', '.'] && tree[at + 1].Start <= tree[at].End + 1;

    // "Flight 103", "Fisher Body No. 1"; not so "In Petrograd 200 workers"
    static bool IsNumber(Sentence tree, int first, int at) =>
        tree[at].Upos == Upos.Num && tree[at].Form.Length < 4 && tree[at].Form.All(char.IsAsciiDigit) && tree[at].Head >= first && tree[at].Head < at && !NameWords.Times.Contains(tree[at - 1].Form.ToLowerInvariant());

    /// <summary>Whether a word is a ruler's number: the "II" of "Nicholas II".</summary>
    public static bool IsNumeral(string word) => word.Length is > 0 and < 6 && word.All(letter => letter is 'I' or 'V' or 'X');

    // "Austria-Hungary", "Kai-shek"
    static bool IsGlued(Sentence tree, int at) =>
        tree[at].Form is "-" or "–" && at + 1 < tree.Count && tree[at].Start == tree[at - 1].End && tree[at + 1].Start == tree[at].End && tree[at - 1].Upos == Upos.Propn && tree[at + 1].Upos is Upos.Propn or Upos.Noun;

    static bool IsCapital(Sentence tree, int at) => at > 0 && char.IsUpper(tree[at].Form[0]) && tree[at].Form.Length > 1;

    static bool IsOpen(string word) => NameWords.TakesOf.Contains(word.ToLowerInvariant()) || NameWords.Seated.Contains(word.ToLowerInvariant()) || NameWords.Events.Contains(word.ToLowerInvariant()) || NameWords.States.Contains(word.ToLowerInvariant());

    static int AfterArticle(Sentence tree, int at) => at < tree.Count && tree[at].Form is "the" or "a" ? at + 1 : at;

    static bool IsNameWord(Sentence tree, int at) =>
        tree[at].Upos == Upos.Propn ? char.IsUpper(tree[at].Form[0]) && !IsDate(tree, at) : tree[at].Upos == Upos.Noun && NamedTimes.IsHead(tree[at].Form) && tree.MentionOf(at) is { Kind: MentionKind.Event };

    // "28 July Austria-Hungary": a month belongs to a name only before a capital noun of its own ("July Crisis") or behind one ("Salt March").
    static bool IsDate(Sentence tree, int at) =>
        (NameWords.Times.Contains(tree[at].Form.ToLowerInvariant()) || (at > 0 && tree[at].Form == "Eve" && tree[at - 1].Form is "'s" or "’s" or "Christmas"))
        && !(at + 1 < tree.Count && IsCapital(tree, at + 1) && NameWords.Events.Contains(tree[at + 1].Form.ToLowerInvariant()))
        && !(at > 0 && tree[at - 1].Head == at && tree[at - 1].Relation is "compound" or "amod" && char.IsUpper(tree[at - 1].Form[0]));

    // "Red Army", "Twentieth Congress", "United Nations": a capital inside the sentence, on a word that modifies the name.
    static bool IsEpithet(Sentence tree, int at, int first, int end) =>
        tree[at].Head >= first && tree[at].Head < end
        && ((IsCapitalIn(tree, at, first) && (tree[at].Upos is Upos.Adj or Upos.Noun or Upos.Num || tree[at].Is("amod"))) || (char.IsDigit(tree[at].Form[0]) && char.IsLetter(tree[at].Form[^1])));

    // At the beginning only before a common noun that has become a name: "Crazy Horse", "Black Tuesday", not "Young Stalin".
    static bool IsCapitalIn(Sentence tree, int at, int first) =>
        char.IsUpper(tree[at].Form[0]) && (at > 0 || (tree[at].Upos == Upos.Adj && (!NameWords.Titles.Contains(Small(tree, first)) || NameWords.BeforeTitles.Contains(Small(tree, at))) && (WordTopics.IsCommonNoun(tree[first].Form) || NamedTimes.IsHead(tree[first].Form))));

    static int HeadOf(Sentence tree, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tree[i].Head < first || tree[i].Head >= end) return i;
        }

        return end - 1;
    }

    static (int First, int End) TokensAt(Sentence tree, int start, int end)
    {
        var first = 0;
        while (first < tree.Count && tree[first].End <= start) first++;
        var last = first;
        while (last < tree.Count && tree[last].Start < end) last++;
        return (first, last);
    }
}
