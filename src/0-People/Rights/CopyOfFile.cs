using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.People;

/// <summary>
/// Makes a customer's own copy of everything kept of her, as data and as a page to read: what every part holds, what happened, and
/// who looked at her file. It holds every information level, so whoever makes it is noted as having seen all; ten an hour (ORG-5).
/// </summary>
[Needs(Permissions.CopyCustomer)]
[Limit(10, 60)]
public sealed record CopyOfFile(CustomerId Customer, Language Language = Language.Zh) : ICommand<FileCopy>;

/// <summary>The copy: a name for the files, the data as JSON, the page as HTML without any script.</summary>
public sealed record FileCopy(string Name, string Json, string Html);

internal sealed class CopyOfFileHandler(IEnumerable<ICustomerPart> parts) : IHandle<CopyOfFile, FileCopy>
{
    private static readonly JsonSerializerOptions s_readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<FileCopy> Handle(CopyOfFile asked, Act act)
    {
        var her = await (
            from customer in act.Db.Set<Customer>()
            join branch in act.Db.Set<Branch>().IgnoreQueryFilters(ClinicDb.Colleagues) on customer.Branch equals branch.Id
            where customer.Id == asked.Customer
            select new { customer.Seq, customer.Branch, BranchName = branch.Name }).SingleAsync();
        foreach (var level in Enum.GetValues<InformationLevel>())
        {
            await act.Saw(asked.Customer, level);
        }
        var house = await act.Db.Set<House>().Select(h => h.Name).SingleAsync();
        var copy = new JsonObject
        {
            ["house"] = house,
            ["branch"] = her.BranchName,
            ["memberNumber"] = Customer.MemberNumberOf(her.Seq),
            ["madeAt"] = HouseDay.Text(act.Now),
        };
        foreach (var part in parts)
        {
            if (await part.Export(asked.Customer, act) is { } held)
            {
                copy[part.Tables[0]] = held;
            }
        }
        var ids = await act.Db.IdsOf(asked.Customer);
        copy["retention"] = await KeptFor(act);
        copy["timeline"] = await CopiedTraces.Timeline(act.Db, ids);
        copy["lookedAt"] = await CopiedTraces.LookedAt(act.Db, ids);
        act.Tell(new CustomerCopied(asked.Customer, her.Branch));
        return new FileCopy(
            $"{Customer.MemberNumberOf(her.Seq)}-{HouseDay.Of(act.Now):yyyy-MM-dd}", copy.ToJsonString(s_readable), CopyPage.Of(copy, asked.Language));
    }

    /// <summary>How long each kind of her data is kept, and counted from when.</summary>
    private static async Task<JsonArray> KeptFor(Act act)
    {
        var rules = await act.Db.Set<RetentionRule>().ToDictionaryAsync(r => r.Code, r => r.Months);
        return
        [
            .. RetentionRules.All.Select(k => (JsonNode)new JsonObject
            {
                ["rule"] = k.Code,
                ["fromWhen"] = $"From{k.From}",
                ["months"] = rules.GetValueOrDefault(k.Code, k.Shipped),
            }),
        ];
    }
}
