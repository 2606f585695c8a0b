SELECT COALESCE(SUM(old AND was), 0) AS a, COALESCE(SUM(old AND was AND NOT still), 0) AS b,
    COALESCE(SUM(old AND NOT was AND still), 0) AS c, COALESCE(SUM(new AND still), 0) AS d,
    COALESCE(SUM(new AND NOT still), 0) AS e, COALESCE(SUM(old), 0) AS f, COALESCE(SUM(old AND NOT still), 0) AS g
FROM (SELECT MAX(business_date >= {beforeStart} AND business_date < {from}) AS was,
        MAX(business_date >= {beforeEnd} AND business_date < {to}) AS still,
        MIN(business_date) < {from} AS old,
        MIN(business_date) >= {from} AND MIN(business_date) < {to} AS new
    FROM days GROUP BY customer_id) p
