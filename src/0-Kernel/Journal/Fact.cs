using System.Text.Json.Serialization;

namespace Yangke.Kernel;

/// <summary>
/// Something that happened, past tense, thin. Its body is what the journal keeps: the few values that mattered, never
/// a copy of an entity. The ids say whom it concerns; personal values stand only in the body, which erasure can blank.
/// </summary>
public abstract record Fact
{
    [JsonIgnore]
    public virtual CustomerId? About => null;

    [JsonIgnore]
    public virtual StaffId? Concerning => null;

    /// <summary>The branch it happened in; null means the actor's.</summary>
    [JsonIgnore]
    public virtual BranchId? In => null;
}

/// <summary>One field that was changed, from what to what.</summary>
public sealed record Change(string Field, string? From, string? To);

/// <summary>Hears a fact in the same transaction: both happen or neither (money, entitlements).</summary>
public interface INow<in TFact> where TFact : Fact
{
    Task Hear(TFact fact, Act act);
}

/// <summary>Hears a fact after it was committed, at least once, in its own transaction.</summary>
public interface ILater<in TFact> where TFact : Fact
{
    Task Hear(TFact fact, Act act);
}

/// <summary>Work that comes back: a delivery that re-arms itself.</summary>
public interface IRecurring
{
    TimeSpan Every { get; }

    Task Run(Act act);

    /// <summary>When it comes back; work that is not at its end yet, or has its hour of the day, says so itself.</summary>
    Task<DateTime> Again(DateTime due, Act act) => Task.FromResult((due > act.Now ? due : act.Now) + Every);
}
