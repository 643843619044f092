namespace GraphService.Graph;

/// <summary>What is known of every misconception: one row each.</summary>
public static class Misconceptions
{
    static readonly MisconceptionInfo[] Table =
    [
        new(Misconception.PostHoc, "After it, therefore because of it", "One thing came before another; that alone does not make it a cause. Ask what in the texts ties the two together."),
        new(Misconception.Reversed, "Cause and effect exchanged", "The arrow points the wrong way: what is called the effect brought the other about. Ask which of the two had to be there first."),
        new(Misconception.SharedCause, "Two effects of one cause", "Both go back to the same cause, which makes them appear together. Neither has to bring about the other."),
        new(Misconception.BackgroundAsTrigger, "The background as the spark", "It helped to bring the event about, but it did not set it off. Ask why the event came when it did, and not a year before."),
        new(Misconception.MotiveAsTrigger, "The motive as the spark", "A reason to act explains why somebody wanted to; it does not explain what made them begin at that moment."),
        new(Misconception.SingleCause, "One cause is enough", "Events of this size have several causes, and which of them weighs most is a judgement that needs reasons."),
        new(Misconception.GreatMen, "Great men make history", "Nobody did this: it is a state of affairs that lasted, and people acted under it."),
        new(Misconception.NobodyActed, "It just happened", "Somebody chose to do this and might have chosen otherwise."),
    ];

    extension(Misconception misconception)
    {
        /// <summary>The misconception's row in the table.</summary>
        public MisconceptionInfo Info => Table[(int)misconception];
    }
}

/// <summary>What a misconception is called, and what helps against it.</summary>
/// <param name="Code">The misconception.</param>
/// <param name="Name">A short name, as a teacher would say it.</param>
/// <param name="Description">What is wrong about it, and what to ask instead.</param>
public sealed record MisconceptionInfo(Misconception Code, string Name, string Description);
