namespace Yangke.People;

/// <summary>What consent is asked for (ORG-4); care and safety rest on the contract and are no matter of consent.</summary>
public enum ConsentPurpose { Marketing, Photos, PrivateLife, Profiling }

/// <summary>Identity of a wording: what is agreed to, word for word.</summary>
public readonly record struct WordingId(Guid Value) : IId<WordingId>
{
    public static WordingId Of(Guid value) => new(value);
    public static WordingId New() => new(Kernel.Ids.New());
}

/// <summary>One wording of a purpose. It is never changed: who agreed to number 1 has not agreed to number 2.</summary>
internal sealed class Wording : Entity<WordingId>
{
    public Wording(WordingId id, ConsentPurpose purpose, int number, string zh, string en)
    {
        (Id, Purpose, Number, Zh, En) = (id, purpose, number, zh, en);
    }

    public ConsentPurpose Purpose { get; private set; }

    public int Number { get; private set; }

    public string Zh { get; private set; }

    public string En { get; private set; }

    /// <summary>Nothing for the wordings as shipped.</summary>
    public DateTime? WrittenAt { get; init; }

    public StaffId? WrittenBy { get; init; }
}
