namespace Schematic.Definitions.Tests.OpenApi;

public sealed class NotificationTests
{
    private const string Ok = "responses: {'204': {description: Done.}}";

    [Test]
    public void What_a_webhook_carries_is_kept_as_a_type()
    {
        var api = Corpus.Importing.Text($$"""
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            webhooks:
              newPet:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'} } } }
                  {{Ok}}
            components: {schemas: {Pet: {type: object, properties: {owner: {$ref: '#/components/schemas/Owner'} } }, Owner: {enum: [a, b]}, Other: {enum: [c]} } }
            """).Api!;

        Assert.That(api.Endpoints, Is.Empty);
        Assert.That(api.Types.Select(type => type.Name), Is.EqualTo(["Pet", "Owner"]));
    }

    [Test]
    public void What_a_callback_carries_is_kept_as_a_type_and_named_after_it()
    {
        var api = Corpus.Importing.Text($$"""
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths:
              /subscriptions:
                post:
                  {{Ok}}
                  callbacks:
                    petSold: {$ref: '#/components/callbacks/Sold'}
            components:
              callbacks:
                Sold:
                  '{$request.body#/url}':
                    post:
                      requestBody: {content: {application/json: {schema: {type: object, properties: {price: {type: number} } } } } }
                      {{Ok}}
            """).Api!;

        Assert.That(api.Endpoints.Single().Body, Is.Null);
        Assert.That(api.Types.Select(type => $"{type.Name}: {Shown.Type(type)}"), Is.EqualTo(["PetSoldRequest: object price: Double"]));
    }

    [Test]
    public void Unused_types_are_omitted()
    {
        var api = Corpus.Importing.Text($$"""
            openapi: 3.1.0
            info: {title: Shop, version: '1'}
            paths: {/a: {get: {responses: {'200': {description: A., content: {application/json: {schema: {$ref: '#/components/schemas/A'} } } } } } } }
            components: {schemas: {A: {type: object, properties: {b: {type: array, items: {$ref: '#/components/schemas/B'} } } }, B: {enum: [x]}, C: {enum: [y]} } }
            """).Api!;

        Assert.That(api.Types.Select(type => type.Name), Is.EqualTo(["A", "B"]));
    }

    [Test]
    public void All_types_of_a_document_that_has_nothing_else_are_kept()
    {
        var api = Corpus.Importing.Text("openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\ncomponents: {schemas: {A: {enum: [x]}, B: {enum: [y]}}}\n").Api!;

        Assert.That(api.Types.Select(type => type.Name), Is.EqualTo(["A", "B"]));
    }
}
