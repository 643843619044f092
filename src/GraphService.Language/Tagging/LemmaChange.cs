namespace GraphService.Language;

/// <summary>How a form becomes its lemma: so many units go from its end, and these come instead. "ies" to "y" is (3, "y").</summary>
readonly record struct LemmaChange(byte Cut, string Add)
{
    /// <summary>Whether something is left of the form, or comes instead.</summary>
    public bool Fits(string form) => form.Length > Cut || (form.Length == Cut && Add.Length > 0);

    public string Apply(string form) => Cut == 0 && Add.Length == 0 ? form : string.Concat(form.AsSpan(0, Math.Max(0, form.Length - Cut)), Add);

    public static LemmaChange Between(string form, string lemma)
    {
        var shared = 0;
        while (shared < form.Length && shared < lemma.Length && form[shared] == lemma[shared]) shared++;
        return new((byte)Math.Min(byte.MaxValue, form.Length - shared), lemma[shared..]);
    }
}
