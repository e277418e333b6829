using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yangke.Btyd;

namespace Yangke.Host.Value;

/// <summary>The pieces of the JSON answers; what is no number becomes null.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Value(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number && double.IsFinite(number))
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void Parameters(this Utf8JsonWriter json, string name, IEnumerable<Parameter> parameters)
    {
        json.WriteStartObject(name);
        foreach (var parameter in parameters)
        {
            json.Value(parameter.Name, parameter.Value);
        }

        json.WriteEndObject();
    }

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    public static void Spend(this Utf8JsonWriter json, SpendFit? spend)
    {
        if (spend is null)
        {
            json.WriteNull("gammaGamma");
            return;
        }

        json.WriteStartObject("gammaGamma");
        json.Value("p", spend.Model?.P);
        json.Value("q", spend.Model?.Q);
        json.Value("gamma", spend.Model?.Gamma);
        json.Value("ll", spend.LogLikelihood);
        json.WriteNumber("customers", spend.Customers);
        json.WriteBoolean("identified", spend.Identified);
        json.WriteEndObject();
    }
}
