namespace Yangke.People;

/// <summary>Identity of a touch: one time a source brought her.</summary>
public readonly record struct TouchId(Guid Value) : IId<TouchId>
{
    public static TouchId Of(Guid value) => new(value);
    public static TouchId New() => new(Kernel.Ids.New());
}

/// <summary>One time a source brought her, perhaps through another customer. The first is her source; the database locks it.</summary>
internal sealed class Touch : Entity<TouchId>, IOfCustomer
{
    public Touch(CustomerId customer, SourceId source, CustomerId? referrer, bool isFirst, DateTime at, StaffId? by)
    {
        (Id, Customer, Source, Referrer, IsFirst, At, By) = (TouchId.New(), customer, source, referrer, isFirst, at, by);
    }

    public CustomerId Customer { get; private set; }

    public SourceId Source { get; private set; }

    public CustomerId? Referrer { get; private set; }

    public bool IsFirst { get; private set; }

    public DateTime At { get; private set; }

    public StaffId? By { get; private set; }

    public DateTime? CorrectedAt { get; private set; }

    public void Correct(SourceId source, CustomerId? referrer, DateTime at) => (Source, Referrer, CorrectedAt) = (source, referrer, at);

    public void ForgetReferrer() => Referrer = null;

    /// <summary>The source by name, refused when it is ended; nobody brings herself.</summary>
    public static async Task<Source> Check(SourceId asked, CustomerId customer, CustomerId? referrer, Act act)
    {
        var source = await act.Db.Set<Source>().SingleAsync(s => s.Id == asked);
        return referrer == customer ? throw Refusals.ReferredByHerself()
            : source.EndedAt is not null ? throw Refusals.SourceEnded(source.Name) : source;
    }
}
