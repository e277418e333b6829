using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Adds a source to the dictionary of the house, under one of the channels.</summary>
[Needs(Permissions.ManageDictionary)]
[Refuses(Refusals.NameTakenCode)]
public sealed record AddSource(
    [StringLength(20, MinimumLength = 1)] string Name, [StringLength(40, MinimumLength = 1)] string NameEn, Channel Channel)
    : ICommand<SourceAddedAnswer>;

/// <summary>The new source.</summary>
public sealed record SourceAddedAnswer(SourceId Source);

internal sealed class AddSourceHandler : IHandle<AddSource, SourceAddedAnswer>
{
    public async Task<SourceAddedAnswer> Handle(AddSource asked, Act act)
    {
        await RefuseIfTaken(asked.Name, default, act);
        var source = new Source(SourceId.New(), asked.Name, asked.NameEn, asked.Channel);
        act.Db.Add(source);
        act.Tell(new SourceAdded(source.Id, source.Name, source.Channel));
        return new SourceAddedAnswer(source.Id);
    }

    internal static async Task RefuseIfTaken(string name, SourceId but, Act act)
    {
        var key = Source.KeyOf(name);
        if (await act.Db.Set<Source>().AnyAsync(s => s.NameKey == key && s.Id != but))
        {
            throw Refusals.NameTaken(name);
        }
    }
}
