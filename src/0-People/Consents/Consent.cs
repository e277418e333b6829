namespace Yangke.People;

/// <summary>How a consent was given or taken back.</summary>
public enum ConsentHow { OnPaper, Spoken, Online }

/// <summary>Identity of one consent of one customer.</summary>
public readonly record struct ConsentId(Guid Value) : IId<ConsentId>
{
    public static ConsentId Of(Guid value) => new(value);
    public static ConsentId New() => new(Kernel.Ids.New());
}

/// <summary>One consent: what for, to which wording, how, when; and when it was taken back. It is kept for good.</summary>
internal sealed class Consent : Entity<ConsentId>, IOfCustomer
{
    public Consent(ConsentId id, CustomerId customer, ConsentPurpose purpose, WordingId wording, ConsentHow how, DateTime givenAt, StaffId? takenBy)
    {
        (Id, Customer, Purpose, Wording, How, GivenAt, TakenBy) = (id, customer, purpose, wording, how, givenAt, takenBy);
    }

    public CustomerId Customer { get; private set; }

    public ConsentPurpose Purpose { get; private set; }

    public WordingId Wording { get; private set; }

    public ConsentHow How { get; private set; }

    public DateTime GivenAt { get; private set; }

    public StaffId? TakenBy { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public ConsentHow? WithdrawnHow { get; private set; }

    public string? WithdrawnReason { get; private set; }

    public StaffId? WithdrawnBy { get; private set; }

    public void Withdraw(ConsentHow how, string? reason, StaffId? by, DateTime at) =>
        (WithdrawnHow, WithdrawnReason, WithdrawnBy, WithdrawnAt) = (how, reason, by, at);

    public void ForgetReason() => WithdrawnReason = null;

    public void MoveTo(CustomerId customer) => Customer = customer;
}
