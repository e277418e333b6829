using System.Data.Common;
using Yangke.People.Search;
using Yangke.Rig;

namespace Yangke.Load;

/// <summary>A customer as she stands in the database.</summary>
internal sealed record Person(Guid Id, long Seq, string Name, string? Phone, string? Workplace, Guid Branch, Guid? Owner)
{
    public Findable Findable => new(Name, Phones: Phone is null ? [] : [Phone], MemberNumber: Seq.ToString("D6"), Workplace: Workplace);
}

/// <summary>Everybody in the house, read past the product: what answers are compared with, and questions drawn from.</summary>
internal sealed class Crowd
{
    private Crowd(List<Person> all, Guid own, Guid branch)
    {
        All = all;
        Own = all.FindAll(p => p.Owner == own);
        Branch = all.FindAll(p => p.Branch == branch || p.Owner == own);
        (OwnStaff, ItsBranch) = (own, branch);
    }

    public IReadOnlyList<Person> All { get; }

    public IReadOnlyList<Person> Own { get; }

    public IReadOnlyList<Person> Branch { get; }

    public Guid OwnStaff { get; }

    public Guid ItsBranch { get; }

    public static async Task<Crowd> Read(House house)
    {
        await using var connection = Laws.Open(house);
        var all = new List<Person>(1_000_000);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT id, seq, name, phone, workplace, branch, owner FROM people_customers ORDER BY seq";
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                all.Add(new Person(
                    Id(reader, 0)!.Value, reader.GetInt64(1), reader.GetString(2), Text(reader, 3), Text(reader, 4),
                    Id(reader, 5)!.Value, Id(reader, 6)));
            }
        }
        command.CommandText = "SELECT id, branch FROM people_staff WHERE account_key = 'bench-own'";
        await using var staff = await command.ExecuteReaderAsync();
        await staff.ReadAsync();
        return new Crowd(all, Id(staff, 0)!.Value, Id(staff, 1)!.Value);
    }

    private static Guid? Id(DbDataReader reader, int at) => reader.GetValue(at) switch
    {
        byte[] blob => new Guid(blob, bigEndian: true),
        Guid id => id,
        _ => null,
    };

    private static string? Text(DbDataReader reader, int at) => reader.IsDBNull(at) ? null : reader.GetString(at);
}
