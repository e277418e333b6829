namespace Yangke.People;

/// <summary>Identity of a note.</summary>
public readonly record struct NoteId(Guid Value) : IId<NoteId>
{
    public static NoteId Of(Guid value) => new(value);
    public static NoteId New() => new(Kernel.Ids.New());

    /// <summary>Their order is that of being made; lists go on from the last one shown.</summary>
    public static bool operator <(NoteId a, NoteId b) => a.Value.CompareTo(b.Value) < 0;
    public static bool operator >(NoteId a, NoteId b) => b < a;
}

/// <summary>What was talked about with her, or something worth knowing.</summary>
public enum NoteKind { Chat, Note }

/// <summary>How she was, as far as one could tell.</summary>
public enum Mood { Happy, Calm, Hesitant, Worried, Unhappy }

/// <summary>A note on a customer's file. What was written stands: a wrong one is struck, never edited; the database holds that.</summary>
internal sealed class Note : Entity<NoteId>, IOfCustomer
{
    public Note(
        NoteId id, CustomerId customer, NoteKind kind, InformationLevel? level, string text, Mood? mood, DateOnly saidOn, DateTime writtenAt, StaffId? writtenBy)
    {
        (Id, Customer, Kind, Level, Text) = (id, customer, kind, level, text);
        (Mood, SaidOn, WrittenAt, WrittenBy) = (mood, saidOn, writtenAt, writtenBy);
    }

    public CustomerId Customer { get; private set; }

    public NoteKind Kind { get; private set; }

    /// <summary>The information level one must have to read it; none means whoever sees her file.</summary>
    public InformationLevel? Level { get; private set; }

    public string Text { get; private set; }

    public Mood? Mood { get; private set; }

    public DateOnly SaidOn { get; private set; }

    public DateTime WrittenAt { get; private set; }

    public StaffId? WrittenBy { get; private set; }

    public DateTime? StruckAt { get; private set; }

    public StaffId? StruckBy { get; private set; }

    public string? StruckReason { get; private set; }

    public void Strike(string reason, Act act)
    {
        if (StruckAt is not null)
        {
            throw Refusals.AlreadyStruck();
        }
        (StruckAt, StruckBy, StruckReason) = (act.Now, act.Actor.Staff, reason);
    }
}
