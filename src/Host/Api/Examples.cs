using System.Text.Json;
using System.Text.Json.Nodes;

namespace Yangke.Host.Api;

/// <summary>An example body for a record, made of the words its fields go by throughout the house.</summary>
internal static class Examples
{
    public const string AnId = "0199f3a2-7c1e-7d44-9a51-3f0c5e2b8d10";

    private static readonly Dictionary<string, JsonNode> s_words = new(StringComparer.Ordinal)
    {
        ["name"] = "王小明",
        ["administratorName"] = "沈令仪",
        ["phone"] = "138 1234 5678",
        ["gender"] = "Female",
        ["identityKind"] = "ResidentCard",
        ["identityNumber"] = "330106199205140025",
        ["identityExpiresOn"] = "2040-05-14",
        ["birthday"] = "1992-05-14",
        ["workplace"] = "星河设计事务所",
        ["note"] = "喜欢靠窗的位子",
        ["reason"] = "登记时听错",
        ["rule"] = "people.private-life",
        ["months"] = 12,
        ["parts"] = new JsonArray("people.private-life"),
        ["text"] = "wxm",
        ["what"] = "面膜一盒",
        ["size"] = 20,
        ["version"] = 1,
        ["dropVersion"] = 1,
        ["account"] = "xiaoman",
        ["password"] = "a long pass phrase",
        ["current"] = "the old pass phrase",
        ["next"] = "a new long pass phrase",
        ["code"] = "ABCD-EFGH-2345",
        ["kind"] = "Own",
        ["definition"] = JsonNode.Parse("""{"join":"All","of":[{"filter":"people.gender","is":"is","values":["Female"]}]}""")!,
        ["sharing"] = "Mine",
        ["columns"] = new JsonArray("Name", "Phone"),
        ["houseName"] = "清和医美",
        ["branchName"] = "西湖店",
        ["scope"] = "Branch",
        ["evenIfKnown"] = false,
        ["nameEn"] = "Night desk",
        ["region"] = "浙江",
        ["timeZone"] = "Asia/Shanghai",
        ["permissions"] = new JsonArray("people.see-customers"),
        ["totpRequired"] = false,
        ["firstDay"] = "2026-03-09",
        ["lastDay"] = "2026-03-13",
        ["expiresOn"] = "2027-12-31",
        ["channel"] = "Promotion",
        ["color"] = "Pine",
        ["role"] = "Consultant",
        ["values"] = new JsonArray(new JsonObject { ["field"] = "drink", ["value"] = "温水" }),
        ["zh"] = "我同意本机构就活动联系我。",
        ["en"] = "I agree to be told of events.",
        ["fromMinute"] = 600,
        ["toMinute"] = 1080,
        ["to"] = "2026-03-03T09:00:00+08:00",
    };

    public static JsonObject Of(Type record)
    {
        var example = new JsonObject();
        foreach (var parameter in record.GetConstructors().MaxBy(c => c.GetParameters().Length)?.GetParameters() ?? [])
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
            if (IdJson.IsId(type))
            {
                example[name] = AnId;
            }
            else if (type.IsGenericType && IdJson.IsId(type.GetGenericArguments()[0]))
            {
                example[name] = new JsonArray(AnId);
            }
            else if (type.IsEnum)
            {
                example[name] = OneOf(type, name);
            }
            else if (type.IsGenericType && type.GetGenericArguments()[0] is { IsEnum: true } kind)
            {
                example[name] = new JsonArray(OneOf(kind, name));
            }
            else if (s_words.TryGetValue(name, out var word))
            {
                example[name] = word.DeepClone();
            }
        }
        return example;
    }

    /// <summary>The house's word if it is one of these, else the last: the first is often what stands for nothing.</summary>
    private static string OneOf(Type type, string name) =>
        s_words.TryGetValue(name, out var word) && Enum.IsDefined(type, word.ToString()) ? word.ToString() : Enum.GetNames(type)[^1];
}
