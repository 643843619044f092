using System.Globalization;
using GraphService.Language;

namespace GraphService.Extraction;

/// <summary>What the model looks at in a text as a whole: how it is written, and whether it tells of a cause at all.</summary>
static class TextFeatures
{
    /// <summary>Features that tell a report from speech and from general truths.</summary>
    public static List<uint> OfRegister(string text, IReadOnlyList<Sentence> sentences)
    {
        var features = new List<uint> { FeatureHash.Of("register"), FeatureHash.Of("spaced", text.Contains(" .", StringComparison.Ordinal) || text.Contains(" ,", StringComparison.Ordinal) ? "1" : "0") };
        var count = 0;
        foreach (var sentence in sentences)
        {
            count += sentence.Count;
            var before = "";
            foreach (var token in sentence.Tokens)
            {
                features.Add(FeatureHash.Of("register tags", before, token.Xpos));
                before = token.Xpos;
                var (fine, middle, coarse) = CandidateFeatures.Classes(token.Form);
                features.Add(FeatureHash.Of("register word", token.Lemma));
                features.Add(FeatureHash.Of("register fine", fine));
                features.Add(FeatureHash.Of("register class", middle));
                features.Add(FeatureHash.Of("register coarse", coarse));
                features.Add(FeatureHash.Of("register tag", token.Xpos));
            }
        }

        features.Add(FeatureHash.Of("register length", CandidateFeatures.Bucket(count)));
        features.Add(FeatureHash.Of("register end", sentences[^1][^1].Form));
        features.Add(FeatureHash.Of("register begin", sentences[0][0].Lemma));
        features.Add(FeatureHash.Of("register sentences", CandidateFeatures.Bucket(sentences.Count)));
        return [.. features.Distinct()];
    }

    /// <summary>Features that tell whether causes are told of, from the words and from the candidates with their likelihoods.</summary>
    public static List<uint> OfText(IReadOnlyList<Sentence> sentences, IReadOnlyList<JudgedCandidate> candidates)
    {
        var features = new List<uint> { FeatureHash.Of("text") };
        foreach (var sentence in sentences)
        {
            var (before, last) = ("", "");
            foreach (var token in sentence.Tokens)
            {
                features.Add(FeatureHash.Of("word", token.Lemma));
                features.Add(FeatureHash.Of("words", before, token.Lemma));
                before = token.Lemma;
                var (fine, _, coarse) = CandidateFeatures.Classes(token.Form);
                features.Add(FeatureHash.Of("word class", fine));
                features.Add(FeatureHash.Of("word classes", last, coarse));
                features.Add(FeatureHash.Of("word and class", last, token.Lemma));
                last = coarse;
            }
        }

        var best = candidates.Count == 0 ? null : candidates.MaxBy(candidate => candidate.Meant);
        var exact = candidates.Count == 0 ? null : candidates.MaxBy(candidate => candidate.Exact);
        AddSteps(features, "best meant", best?.Meant ?? -8);
        AddSteps(features, "best exact", exact?.Exact ?? -8);
        if (best is not null) features.Add(FeatureHash.Of("best rule", best.Candidate.Call.Rule.Id));
        var calls = candidates.GroupBy(candidate => (candidate.Candidate.Call.Trigger, candidate.Candidate.Call.Sentence)).Select(group => group.Max(row => row.Meant)).OrderDescending().ToList();
        AddSteps(features, "second", calls.Count > 1 ? calls[1] : -8);
        features.Add(FeatureHash.Of("calls", CandidateFeatures.Bucket(calls.Count)));
        features.Add(FeatureHash.Of("tokens", CandidateFeatures.Bucket(sentences.Sum(sentence => sentence.Count))));
        return [.. features.Distinct()];
    }

    /// <summary>Features that tell whether a pair is told, given those likelier than it and how likely the text tells of any.</summary>
    public static List<uint> OfPair(IReadOnlyList<JudgedCandidate> kept, int rank, double text)
    {
        var judged = kept[rank];
        var (call, source, target) = (judged.Candidate.Call, judged.Candidate.Source.Words, judged.Candidate.Target.Words);
        var features = new List<uint>
        {
            FeatureHash.Of("pair"),
            FeatureHash.Of("pair rule", call.Rule.Id),
            FeatureHash.Of("pair rank", CandidateFeatures.Bucket(rank)),
            FeatureHash.Of("pair ways", judged.Candidate.SourceWay, judged.Candidate.TargetWay),
            FeatureHash.Of("pair kind", call.Rule.Kind.ToString(), CandidateFeatures.Bucket(source.End - source.First), CandidateFeatures.Bucket(target.End - target.First)),
        };
        AddSteps(features, "pair exact", judged.Exact);
        AddSteps(features, "pair meant", judged.Meant);
        AddSteps(features, "pair forward", judged.Forward);
        AddSteps(features, "pair text", text);
        AddSteps(features, rank == 0 ? "first exact" : "later exact", judged.Exact);
        AddSteps(features, "pair behind", kept[0].Exact - judged.Exact);
        return features;
    }

    // A likelihood as the steps it has climbed: a sum of them is a curve of any rising shape.
    static void AddSteps(List<uint> features, string name, double value)
    {
        for (var step = -12; step <= 8; step++)
            if (value * 2 >= step) features.Add(FeatureHash.Of(name, step.ToString(CultureInfo.InvariantCulture)));
    }
}
