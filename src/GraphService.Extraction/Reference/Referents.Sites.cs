using System.Collections.Frozen;
using GraphService.Graph;
using GraphService.Language;

namespace GraphService.Extraction;

/// <content>Places: "the country", "the city", "the fort" are what was named last; "the village of Ketton" is Ketton.</content>
sealed partial class Referents
{
    // How far back the only place of a sort may have been named, in sentences.
    const int InSight = 2;

    static readonly FrozenSet<string> Sites = FrozenSet.ToFrozenSet(["city", "town", "village", "settlement", "island", "port", "fort", "fortress"]);

    static readonly FrozenSet<string> Seats = FrozenSet.ToFrozenSet(["caliphate", "county", "duchy", "emirate", "khanate", "kingdom", "principality", "republic", "sultanate"]);

    static readonly FrozenSet<string> Continents = FrozenSet.ToFrozenSet(["africa", "america", "antarctica", "asia", "australia", "europe", "mediterranean", "caribbean", "balkans", "arctic"]);

    // Of a name alone nothing tells that it is an island's, and of these nothing that they are no city's.
    static readonly FrozenSet<string> Islands = FrozenSet.ToFrozenSet(
        ["bahrain", "barbados", "bermuda", "borneo", "ceylon", "chios", "corfu", "corsica", "crete", "cuba", "cyprus", "elba", "euboea", "fiji", "formosa", "grenada", "guadeloupe", "guam", "guernsey", "haiti", "hawaii", "hispaniola", "iceland", "ireland", "iwo jima",
         "jamaica", "java", "jersey", "lesbos", "lemnos", "madagascar", "madeira", "majorca", "malta", "martinique", "mauritius", "minorca", "naxos", "newfoundland", "new guinea", "okinawa", "puerto rico", "rhodes", "saint helena", "samoa", "samos", "sardinia", "sicily",
         "singapore", "sri lanka", "st helena", "st. helena", "sumatra", "tahiti", "taiwan", "tasmania", "tenerife", "timor", "trinidad", "zanzibar"]);

    static readonly FrozenSet<string> Lands = FrozenSet.ToFrozenSet(
        ["alabama", "alaska", "alsace", "anjou", "aquitaine", "assam", "attica", "brabant", "brittany", "burgundy", "catalonia", "champagne", "cornwall", "crimea", "devon", "dorset", "essex", "flanders", "gascony", "gujarat", "hesse", "holland", "illinois", "judea",
         "kansas", "kashmir", "kent", "kentucky", "latium", "leinster", "lombardy", "lorraine", "mercia", "michigan", "mississippi", "missouri", "munster", "navarre", "nebraska", "norfolk", "normandy", "ohio", "oregon", "patagonia", "picardy", "piedmont", "poitou",
         "provence", "punjab", "bengal", "savoy", "siberia", "sindh", "somerset", "suffolk", "surrey", "sussex", "tennessee", "texas", "tibet", "tuscany", "tyrol", "ukraine", "ulster", "wales", "wessex", "wisconsin", "xinjiang", "yunnan", "sichuan", "shandong"]);

    // "the country": the state spoken of last.
    Referent? Country(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        if (tree[token].Lemma is not ("country" or "nation") || !IsDefinite(tree, token) || tree.Child(token, "amod") >= 0 || tree.Child(token, "nmod") >= 0 || tree.Child(token, "acl") >= 0) return null;

        var state = Between(sentence - 6, sentence).LastOrDefault(candidate => candidate.Referent is { IsNamed: true, Kind: EntityKind.Place } && Nations.State(Gazetteer.KeyOf(candidate.Referent.Name)) is not null).Referent;
        state?.MetAs(tree[token].Form);
        return state;
    }

    // "captured Luanda. He recovered the city": the only place near that may be one; "the city of Luanda".
    Referent? Site(int sentence, int token)
    {
        var tree = _scene[sentence].Tree;
        var noun = tree[token].Lemma;
        if (!Sites.Contains(noun) || tree[token].Xpos != "NN" || tree.Child(token, "det") is not (>= 0 and var article) || tree[article].Lemma is not ("the" or "this") || tree.Child(token, "conj") >= 0) return null;

        var called = -1;
        foreach (var child in tree.Children(token))
        {
            if (child == article || tree[child].Relation is "case" or "punct" or "cc" or "mark") continue;
            if (called >= 0 || child != token + 2 || !tree[child].Is("nmod") || tree[token + 1].Form != "of") return null;
            called = child;
        }

        // "the port of Boston" is no more than its harbour.
        if (called >= 0) return noun is not ("port" or "fort" or "fortress") && _at.GetValueOrDefault((sentence, called)) is { IsNamed: true, Kind: EntityKind.Place } named && !IsState(named) && tree.Child(called, "conj") < 0 ? named : null;

        // What bears an article is a river or mountains: "the Danube".
        Referent? only = null;
        foreach (var candidate in Between(sentence - InSight, sentence))
        {
            var place = candidate.Referent;
            // "A city rebelled. The city ...": that one.
            if (!place.IsNamed && place.Head == noun) return null;
            if (place is not { IsNamed: true, Kind: EntityKind.Place, IsPlural: false } || place == only || (noun != "island" && IsRealm(candidate))) continue;
            // "the Sokoto Caliphate" has a city of its name, it may be.
            if (!IsState(place) && Seats.Contains(place.Head) && place.Name.Contains(' ', StringComparison.Ordinal)) return null;
            // Rhodes is a city too, Sicily is none.
            if (noun != "island" && IsIsland(place)) return null;
            if (!(noun == "island" ? IsIsland(place) || IsRealm(candidate) : IsSiteOf(place, noun)) || _scene[candidate.Sentence].Tree.Child(candidate.Token, "det") >= 0) continue;
            if (only is not null) return null;

            only = place;
        }

        // "fled from Luanda to the city"
        return only is not null && !Between(sentence, sentence).Any(candidate => candidate.Referent == only && tree.ClauseOf(candidate.Token) == tree.ClauseOf(token)) ? only : null;
    }

    // "Queen Nzinga of Ndongo": where somebody rules.
    bool IsRealm(Candidate place)
    {
        var tree = _scene[place.Sentence].Tree;
        var land = tree[place.Token].Is("conj") && tree[place.Token].Head >= 0 ? tree[place.Token].Head : place.Token;
        return tree[land].Is("nmod") && tree[land].Head is >= 0 and var ruler && Clauses.Marked(tree, land, "of") && (At(place.Sentence, ruler) is { Kind: EntityKind.Person } || Roles.IsRuler(tree[ruler].Lemma));
    }

    static bool IsState(Referent place) => Nations.State(Gazetteer.KeyOf(place.Name)) is not null;

    // "Bohemia", "Queensland", "Yorkshire"
    static bool IsLand(string name) => name.EndsWith("ia", StringComparison.Ordinal) || name.EndsWith("land", StringComparison.Ordinal) || name.EndsWith("shire", StringComparison.Ordinal);

    static bool IsIsland(Referent place) => Islands.Contains(place.Name.ToLowerInvariant()) || place.Name.ToLowerInvariant().Split(' ') is var words && (words[0] is "island" or "isle" || words[^1] is "island" or "isle");

    // No state, continent or people; "Fort Sumter" is a fort, "Black Sea" and "Danube River" are no city.
    static bool IsOfSort(string name, string noun)
    {
        var words = name.ToLowerInvariant().Split(' ');
        if (words[0] == noun || words[^1] == noun || (noun is "city" or "town" or "port" && words[^1] is "city" or "town")) return true;
        if (noun is "fort") return false;
        return words.Length == 1 ? !WordTopics.IsCommonNoun(words[0]) : !Array.Exists(words, word => WordTopics.IsCommonNoun(word) && WordTopics.IsPlace(word) || word is "of" or "north" or "south" or "east" or "west" or "northern" or "southern" or "eastern" or "western" or "upper" or "lower" or "central");
    }

    static bool IsSiteOf(Referent place, string noun) => !IsState(place) && !NameWords.States.Contains(place.Head) && !Continents.Contains(place.Name.ToLowerInvariant()) && Nations.OfPeople(place.Name) is null && !IsLand(place.Name) && !Lands.Contains(place.Name.ToLowerInvariant()) && IsOfSort(place.Name, noun);
}
