using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Renames a source, moves it to another channel, ends it or takes it up again; whoever came by it still did.</summary>
[Needs(Permissions.ManageDictionary)]
[Refuses(Refusals.NameTakenCode)]
public sealed record ChangeSource(
    SourceId Source, [Range(1, int.MaxValue)] int Version, [StringLength(20, MinimumLength = 1)] string Name,
    [StringLength(40, MinimumLength = 1)] string NameEn, Channel Channel, bool Ended = false) : ICommand<Done>, IEdit;

internal sealed class ChangeSourceHandler : IHandle<ChangeSource, Done>
{
    public async Task<Done> Handle(ChangeSource asked, Act act)
    {
        var source = await act.Db.Set<Source>().AsTracking().SingleAsync(s => s.Id == asked.Source);
        source.MadeOn(asked);
        await AddSourceHandler.RefuseIfTaken(asked.Name, source.Id, act);
        source.Change(asked.Name, asked.NameEn, asked.Channel, asked.Ended ? source.EndedAt ?? act.Now : null);
        if (act.Db.ChangeTracker.HasChanges())
        {
            act.Tell(new SourceChanged(source.Id, source.Name, source.Channel, asked.Ended));
        }
        return default;
    }
}
