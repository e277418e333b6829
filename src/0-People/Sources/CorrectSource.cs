using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Corrects the source a customer was given first, with a reason; only who keeps the dictionary may.</summary>
[Needs(Permissions.ManageDictionary)]
[Refuses(Refusals.SourceEndedCode, Refusals.ReferredByHerselfCode, Refusals.NoSourceCode)]
public sealed record CorrectSource(
    CustomerId Customer, [Range(1, int.MaxValue)] int Version, SourceId Source, [StringLength(200, MinimumLength = 1)] string Reason,
    CustomerId? Referrer = null) : ICommand<Done>, IEdit;

internal sealed class CorrectSourceHandler : IHandle<CorrectSource, Done>
{
    public async Task<Done> Handle(CorrectSource asked, Act act)
    {
        var touch = await act.Db.Set<Touch>().AsTracking().SingleOrDefaultAsync(t => t.Customer == asked.Customer && t.IsFirst)
            ?? throw Refusals.NoSource();
        touch.MadeOn(asked);
        if ((touch.Source, touch.Referrer) == (asked.Source, asked.Referrer))
        {
            return default;
        }
        var source = await Touch.Check(asked.Source, asked.Customer, asked.Referrer, act);
        var was = await act.Db.Set<Source>().Where(s => s.Id == touch.Source).Select(s => s.Name).SingleAsync();
        touch.Correct(asked.Source, asked.Referrer, act.Now);
        act.Reason = asked.Reason;
        var branch = await act.Db.Set<Customer>().Where(c => c.Id == asked.Customer).Select(c => c.Branch).SingleAsync();
        act.Tell(new SourceCorrected(asked.Customer, branch, asked.Source, asked.Referrer, [new Change("source", was, source.Name)]));
        return default;
    }
}
