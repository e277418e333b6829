namespace Yangke.Kernel;

/// <summary>One use case that changes something: a record, done through the Desk.</summary>
public interface ICommand<TResult>;

/// <summary>One question: a record, asked through the Desk.</summary>
public interface IQuery<TAnswer>;

/// <summary>Carries a command or query out, inside the act the Desk has opened.</summary>
public interface IHandle<in TUseCase, TResult>
{
    Task<TResult> Handle(TUseCase asked, Act act);
}

/// <summary>Nothing but "done".</summary>
public readonly record struct Done;

/// <summary>The permission a use case needs.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(string permission) : Attribute
{
    public string Permission { get; } = permission;

    /// <summary>Security administration: a personal token is refused, whatever it may do otherwise.</summary>
    public bool InPerson { get; init; }
}

/// <summary>Everyone signed in may do this.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class AnyoneAttribute : Attribute
{
    /// <summary>Security administration: a personal token is refused.</summary>
    public bool InPerson { get; init; }
}

/// <summary>May be done before signing in.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicAttribute : Attribute;

/// <summary>Only the house itself does this; it has no door in the API.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class InternalAttribute : Attribute;

/// <summary>A query whose words are personal: it travels in the body, never in an address.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ByPostAttribute : Attribute;

/// <summary>A query that answers "unknown" itself through the scope filter, so the Desk need not look its ids up first.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReadsThroughScopeAttribute : Attribute;

/// <summary>The refusals this use case can give beside the Desk's own; they stand in the API's document.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RefusesAttribute(params string[] codes) : Attribute
{
    public IReadOnlyList<string> Codes { get; } = codes;
}

/// <summary>At most so often per person, counted over all nodes.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class LimitAttribute(int times, int minutes) : Attribute
{
    public int Times { get; } = times;

    public int Minutes { get; } = minutes;
}

/// <summary>A command that was made on a version of something: never retried, 409 when the version is gone.</summary>
public interface IEdit
{
    int Version { get; }
}

/// <summary>A command over many rows (≤ 500): one act, one savepoint, after interactive ones; a failing batch is split.</summary>
public interface IBatch<TSelf>
{
    int Count { get; }

    (TSelf First, TSelf Second) Split();
}
