package org.aftersales;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The Spring application behind every command that needs the database. It starts no
 * server and launches no job by itself; the command line does.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AfterSales {

}
