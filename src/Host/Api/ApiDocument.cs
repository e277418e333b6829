using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Yangke.Host.Api;

/// <summary>
/// The OpenAPI document at <c>/openapi/v1.json</c>: doors, shapes and rules from the types themselves, sentences from their
/// documentation, refusal codes from their annotations; and a page to read it.
/// </summary>
internal static class ApiDocument
{
    public static void AddApiDocument(this IServiceCollection services) => services.ConfigureHttpJsonOptions(json =>
    {
        json.SerializerOptions.NumberHandling = Catalogue.Json.NumberHandling;
        foreach (var converter in Catalogue.Json.Converters)
        {
            json.SerializerOptions.Converters.Add(converter);
        }
    }).AddOpenApi("v1", document =>
    {
        document.AddDocumentTransformer((doc, _, _) =>
        {
            doc.Info = new OpenApiInfo
            {
                Title = "Yangke 养客",
                Version = "v1",
                Description = "Every command is POST /api/<stage>/<command>, every query GET /api/<stage>/<query> (POST where its words are "
                    + "personal). Answers are problem JSON when refused. Sign in with a personal token: Authorization: Bearer yk_….",
            };
            doc.Servers = [];
            return Task.CompletedTask;
        });
        document.AddOperationTransformer(Operation);
        document.AddSchemaTransformer(SchemaOf);
        document.CreateSchemaReferenceId = type => type.Type.IsEnum || IsOurs(type.Type) ? type.Type.Name : null;
    });

    public static void MapApiDocument(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        app.MapGet("/openapi", http =>
        {
            http.Response.ContentType = "text/html; charset=utf-8";
            var nonce = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));
            http.Response.Headers.ContentSecurityPolicy = $"default-src 'none'; style-src 'nonce-{nonce}'; frame-ancestors 'none'";
            return http.Response.WriteAsync(ApiPage.Render(http.RequestServices.GetRequiredService<Catalogue>(), nonce));
        });
    }

    private static async Task Operation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken stop)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<UseCase>().FirstOrDefault() is not { } useCase)
        {
            return;
        }
        var problem = await context.GetOrCreateSchemaAsync(typeof(Problem), null, stop);
        context.Document!.AddComponent(nameof(Problem), problem);
        operation.OperationId = useCase.Asked.Name;
        operation.Summary = Docs.Of(useCase.Asked);
        operation.Tags = new HashSet<OpenApiTagReference> { new(useCase.Stage) };
        foreach (var (status, refusals) in RefusalsOf(useCase).GroupBy(r => r.Status, r => r.Code).Select(g => (g.Key, g)))
        {
            operation.Responses![$"{status}"] = new OpenApiResponse
            {
                Description = string.Join(", ", refusals),
                Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(nameof(Problem), context.Document) } },
            };
        }
        var byPost = useCase.IsCommand || useCase.Has<ByPostAttribute>() is not null;
        if (!byPost)
        {
            operation.Parameters = [.. useCase.Asked.GetConstructors().MaxBy(c => c.GetParameters().Length)!.GetParameters().Select(Parameter)];
        }
        else if (operation.RequestBody?.Content?.TryGetValue("application/json", out var body) == true)
        {
            body.Example = Examples.Of(context.Description.ActionDescriptor.EndpointMetadata
                .OfType<Microsoft.AspNetCore.Http.Metadata.IAcceptsMetadata>().First().RequestType!);
        }
    }

    private static IEnumerable<(int Status, string Code)> RefusalsOf(UseCase useCase)
    {
        yield return (400, "kernel.shape");
        if (!useCase.IsPublic)
        {
            yield return (401, "kernel.sign-in");
            yield return (403, "kernel.not-permitted");
        }
        yield return (404, "kernel.unknown");
        if (useCase.IsCommand)
        {
            yield return (409, "kernel.busy");
            if (typeof(IEdit).IsAssignableFrom(useCase.Asked))
            {
                yield return (409, "kernel.changed");
            }
            yield return (422, "kernel.idempotency-key-reused");
            yield return (503, "kernel.uncertain");
        }
        foreach (var code in useCase.Has<RefusesAttribute>()?.Codes ?? [])
        {
            yield return (422, code);
        }
        yield return (429, "kernel.too-many");
        yield return (503, "kernel.unavailable");
    }

    private static OpenApiParameter Parameter(ParameterInfo parameter)
    {
        var bare = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        var schema = new OpenApiSchema
        {
            Type = bare == typeof(int) || bare == typeof(long) ? JsonSchemaType.Integer
                : bare == typeof(bool) ? JsonSchemaType.Boolean : JsonSchemaType.String,
            Format = IdJson.IsId(bare) || bare == typeof(Guid) ? "uuid" : bare == typeof(DateOnly) ? "date" : null,
            Enum = bare.IsEnum ? [.. Enum.GetNames(bare).Select(n => (JsonNode)n)] : null,
        };
        Rules.Put(schema, parameter.GetCustomAttributes<ValidationAttribute>());
        return new OpenApiParameter
        {
            Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!),
            In = ParameterLocation.Query,
            Required = !parameter.HasDefaultValue,
            Schema = schema,
        };
    }

    private static Task SchemaOf(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken stop)
    {
        var type = context.JsonTypeInfo.Type;
        if (IdJson.IsId(Nullable.GetUnderlyingType(type) ?? type))
        {
            schema.Type = Nullable.GetUnderlyingType(type) is null ? JsonSchemaType.String : JsonSchemaType.String | JsonSchemaType.Null;
            (schema.Format, schema.Properties, schema.Required) = ("uuid", null, null);
        }
        else if (context.JsonTypeInfo.ElementType is { } element && IdJson.IsId(element))
        {
            schema.Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "uuid" };
        }
        else if (IsOurs(type))
        {
            schema.Description = Docs.Of(type);
            Rules.Put(schema, type);
        }
        return Task.CompletedTask;
    }

    private static bool IsOurs(Type type) => type is { IsClass: true, Namespace: { } space } && space.StartsWith("Yangke", StringComparison.Ordinal)
        && !typeof(IEnumerable).IsAssignableFrom(type);
}
