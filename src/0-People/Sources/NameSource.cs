namespace Yangke.People;

/// <summary>
/// Names how a customer came, and who sent her if somebody did. The first source named is hers for good (ACQ-2); what is named later
/// is kept beside it as a later touch.
/// </summary>
[Needs(Permissions.RegisterCustomer)]
[Refuses(Refusals.SourceEndedCode, Refusals.ReferredByHerselfCode)]
public sealed record NameSource(CustomerId Customer, SourceId Source, CustomerId? Referrer = null) : ICommand<SourceNamedAnswer>;

/// <summary>Whether this became her source; otherwise it is a later touch.</summary>
public sealed record SourceNamedAnswer(bool IsFirst);

internal sealed class NameSourceHandler : IHandle<NameSource, SourceNamedAnswer>
{
    public async Task<SourceNamedAnswer> Handle(NameSource asked, Act act)
    {
        var source = await Touch.Check(asked.Source, asked.Customer, asked.Referrer, act);
        var isFirst = !await act.Db.Set<Touch>().AnyAsync(t => t.Customer == asked.Customer && t.IsFirst);
        act.Db.Add(new Touch(
            asked.Customer, asked.Source, asked.Referrer, isFirst, act.Now, act.Actor.Staff == default ? null : act.Actor.Staff));
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => c.Branch).SingleAsync();
        act.Tell(new CustomerCameBy(asked.Customer, branch, asked.Source, isFirst, asked.Referrer, [new Change("source", null, source.Name)]));
        return new SourceNamedAnswer(isFirst);
    }
}
