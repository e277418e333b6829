using System.ComponentModel.DataAnnotations;

namespace Yangke.People;

/// <summary>Gives a purpose a new wording, in both languages; it is asked from now on, and earlier ones stay word for word.</summary>
[Needs(Permissions.WriteWording)]
public sealed record WriteWording(
    ConsentPurpose Purpose,
    [StringLength(1000, MinimumLength = 10)] string Zh,
    [StringLength(2000, MinimumLength = 10)] string En) : ICommand<WordingWrittenAnswer>;

/// <summary>The new wording and its number.</summary>
public sealed record WordingWrittenAnswer(WordingId Wording, int Number);

internal sealed class WriteWordingHandler : IHandle<WriteWording, WordingWrittenAnswer>
{
    public async Task<WordingWrittenAnswer> Handle(WriteWording asked, Act act)
    {
        var last = await act.Db.Set<Wording>().Where(w => w.Purpose == asked.Purpose).MaxAsync(w => w.Number);
        var wording = new Wording(WordingId.New(), asked.Purpose, last + 1, asked.Zh.Trim(), asked.En.Trim())
        {
            WrittenAt = act.Now,
            WrittenBy = act.Actor.Staff,
        };
        act.Db.Add(wording);
        act.Tell(new WordingWritten(wording.Id, wording.Purpose, wording.Number));
        return new WordingWrittenAnswer(wording.Id, wording.Number);
    }
}
