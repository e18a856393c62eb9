import { type EntryFacts, fillEntries } from "../../fill-entries";
import { located } from "../places";

/** Names that speak no HTTP: listed so that a record on one is no riddle. */
const endpoints: Readonly<Record<string, readonly string[]>> = {
  azurerm_mssql_server: ["fully_qualified_domain_name"],
  azurerm_mysql_flexible_server: ["fqdn"],
  azurerm_postgresql_flexible_server: ["fqdn"],
  azurerm_postgresql_server: ["fqdn"],
  azurerm_redis_cache: ["hostname"],
  azurerm_cosmosdb_account: ["endpoint"],
  azurerm_servicebus_namespace: ["endpoint"],
  azurerm_eventhub_namespace: [],
  azurerm_key_vault: ["vault_uri"],
  azurerm_container_registry: ["login_server"],
};

export const databases = fillEntries([
  ...Object.entries(endpoints).map(([type, publishes]): EntryFacts => ({
    type,
    role: "entry",
    filingClass: "this_provider",
    location: located,
    public: "never",
    publishes,
    evidence: { basis: "memory", confidence: "medium", note: "no website: a database, a queue, a vault or a registry" },
  })),
  {
    type: "azurerm_private_endpoint",
    role: "link",
    filingClass: "none",
    location: located,
    public: "never",
    private: ["private_service_connection.private_ip_address", "custom_dns_configs.ip_addresses"],
    evidence: { basis: "memory", confidence: "high", note: "a private address in a network" },
  },
]);
