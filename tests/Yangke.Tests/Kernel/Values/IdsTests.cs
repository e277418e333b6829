using System.Text.Json;

namespace Yangke.Tests.Kernel;

public sealed class IdsTests
{
    /// <summary>Facts of one act sort as told, also when several are made within a millisecond or by several threads.</summary>
    [Fact]
    public void IdsNeverRunBackwards()
    {
        var made = new Guid[8][];
        Parallel.For(0, 8, i => made[i] = [.. Enumerable.Range(0, 20_000).Select(_ => Ids.New())]);
        foreach (var one in made)
        {
            for (var i = 1; i < one.Length; i++)
            {
                one[i].CompareTo(one[i - 1]).ShouldBeGreaterThan(0);
                one[i].ToByteArray(bigEndian: true).AsSpan().SequenceCompareTo(one[i - 1].ToByteArray(bigEndian: true)).ShouldBeGreaterThan(0);
            }
        }
        made.SelectMany(m => m).Distinct().Count().ShouldBe(160_000);
    }

    [Fact]
    public void TheyAreVersionSevenAndTellTheSystemsTime()
    {
        var id = Ids.New();
        (id.Version, id.Variant & 0xC).ShouldBe((7, 8));
        var at = DateTimeOffset.FromUnixTimeMilliseconds(Convert.ToInt64(id.ToString("N")[..12], 16));
        (DateTimeOffset.Now - at).Duration().ShouldBeLessThan(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public void TheyAreWrittenBareAndReadStrictly()
    {
        var id = CustomerId.New();
        JsonSerializer.Serialize(id, Catalogue.Json).ShouldBe($"\"{id.Value}\"");
        JsonSerializer.Deserialize<CustomerId>($"\"{id.Value}\"", Catalogue.Json).ShouldBe(id);
        foreach (var wrong in (string[])["1", "\"x\"", "{}", "null", "\"\"", $"\"{{{id.Value}}}\""])
        {
            Should.Throw<JsonException>(() => JsonSerializer.Deserialize<CustomerId>(wrong, Catalogue.Json));
        }
    }
}
