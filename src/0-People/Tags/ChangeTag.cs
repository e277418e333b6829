using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Renames a tag, gives it another colour, ends it or takes it up again; whoever has it keeps it.</summary>
[Needs(Permissions.ManageDictionary)]
[Refuses(Refusals.NameTakenCode)]
public sealed record ChangeTag(
    TagId Tag, [Range(1, int.MaxValue)] int Version, [StringLength(12, MinimumLength = 1)] string Name, TagColor Color, bool Ended = false)
    : ICommand<Done>, IEdit;

internal sealed class ChangeTagHandler : IHandle<ChangeTag, Done>
{
    public async Task<Done> Handle(ChangeTag asked, Act act)
    {
        var tag = await act.Db.Set<Tag>().AsTracking().SingleAsync(t => t.Id == asked.Tag);
        tag.MadeOn(asked);
        await AddTagHandler.RefuseIfTaken(asked.Name, tag.Id, act);
        tag.Change(asked.Name, asked.Color, asked.Ended ? tag.EndedAt ?? act.Now : null);
        if (act.Db.ChangeTracker.HasChanges())
        {
            act.Tell(new TagChanged(tag.Id, tag.Name, tag.Color, asked.Ended));
        }
        return default;
    }
}
